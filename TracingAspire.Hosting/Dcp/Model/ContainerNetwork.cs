namespace Aspire.Hosting.Dcp.Model;

/// <summary>A network of the container runtime.</summary>
internal sealed record ContainerNetwork : DcpObject, IDcpKind
{
    public static string Plural => "containernetworks";

    public override string Kind => "ContainerNetwork";

    public ContainerNetworkSpec Spec { get; init; } = new();

    public ContainerNetworkStatus? Status { get; init; }
}

internal sealed record ContainerNetworkSpec
{
    public string? NetworkName { get; init; }

    public bool? Persistent { get; init; }
}

internal sealed record ContainerNetworkStatus
{
    public const string Running = "Running";
    public const string FailedToStart = "FailedToStart";

    public string? State { get; init; }

    public string? Message { get; init; }

    /// <summary>Address ranges, such as <c>172.18.0.0/16</c>.</summary>
    public List<string>? Subnets { get; init; }

    /// <summary>The addresses of the host on the network.</summary>
    public List<string>? Gateways { get; init; }
}
