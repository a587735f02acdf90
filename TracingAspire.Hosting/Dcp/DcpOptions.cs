using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dcp;

/// <summary>The DcpPublisher section and the variables Aspire reads besides it.</summary>
internal sealed class DcpOptions
{
    /// <summary>The dcp program or its folder; null takes it from the tool cache.</summary>
    public string? CliPath { get; private init; }

    /// <summary>The dashboard program; null takes it from the tool cache.</summary>
    public string? DashboardPath { get; private init; }

    /// <summary>docker or podman; null lets DCP look for one.</summary>
    public string? ContainerRuntime { get; private init; }

    /// <summary>Ignores the fixed ports of proxied endpoints, for tests.</summary>
    public bool RandomizePorts { get; private init; }

    /// <summary>What to do about a taken port besides stopping its holder, worded by the AppHost.</summary>
    public string PortInUseHint { get; private init; } = "change the port in the AppHost";

    public static DcpOptions From(IConfiguration configuration) => new()
    {
        CliPath = configuration["DcpPublisher:CliPath"] ?? configuration["ASPIRE_DCP_PATH"],
        DashboardPath = configuration["DcpPublisher:DashboardPath"] ?? configuration["ASPIRE_DASHBOARD_PATH"],
        ContainerRuntime = configuration["DcpPublisher:ContainerRuntime"] ?? configuration["ASPIRE_CONTAINER_RUNTIME"],
        RandomizePorts = configuration.GetValue<bool>("DcpPublisher:RandomizePorts"),
        PortInUseHint = configuration["AppHost:PortInUseHint"] ?? "change the port in the AppHost",
    };
}
