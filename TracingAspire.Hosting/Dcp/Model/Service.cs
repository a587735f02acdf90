namespace Aspire.Hosting.Dcp.Model;

/// <summary>An address others connect to: DCP's proxy, or the executable itself.</summary>
internal sealed record Service : DcpObject, IDcpKind
{
    public static string Plural => "services";

    public override string Kind => "Service";

    public ServiceSpec Spec { get; init; } = new();

    public ServiceStatus? Status { get; init; }
}

internal sealed record ServiceSpec
{
    public const string Proxied = "Localhost";
    public const string Proxyless = "Proxyless";

    public string Address { get; init; } = "localhost";

    public int? Port { get; init; }

    public string Protocol { get; init; } = "TCP";

    public string AddressAllocationMode { get; init; } = Proxied;
}

internal sealed record ServiceStatus
{
    public string? State { get; init; }

    public string? EffectiveAddress { get; init; }

    public int? EffectivePort { get; init; }
}
