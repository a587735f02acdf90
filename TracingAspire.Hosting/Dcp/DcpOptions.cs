using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dcp;

/// <summary>The DcpPublisher section and the variables Aspire reads besides it.</summary>
internal sealed class DcpOptions
{
    private const string Section = "DcpPublisher";

    /// <summary>The dcp program or its folder; null takes it from the tool cache.</summary>
    public string? CliPath { get; private init; }

    /// <summary>The dashboard program; null takes it from the tool cache.</summary>
    public string? DashboardPath { get; private init; }

    /// <summary>docker or podman; null lets DCP look for one.</summary>
    public string? ContainerRuntime { get; private init; }

    /// <summary>Ignores the fixed ports of proxied endpoints, for tests.</summary>
    public bool RandomizePorts { get; private init; }

    /// <summary>The ports that endpoints without proxy are given where they ask for none.</summary>
    public PortRange ProxylessPorts { get; private init; } = PortRange.Default;

    /// <summary>How long DCP may take to give the endpoints their ports.</summary>
    public TimeSpan ServiceStartupTimeout { get; private init; } = TimeSpan.FromSeconds(20);

    /// <summary>Is appended to the name of every DCP object.</summary>
    public string? ResourceNameSuffix { get; private init; }

    /// <summary>Variables of the DCP process: where and how much it logs, whether it keeps console output.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; private init; } = new Dictionary<string, string>();

    /// <summary>What to do about a taken port besides stopping its holder, worded by the AppHost.</summary>
    public string PortInUseHint { get; private init; } = "change the port in the AppHost";

    /// <summary>Reads the settings; empty ones are absent ones.</summary>
    /// <exception cref="DistributedApplicationException">A setting cannot be read.</exception>
    public static DcpOptions From(IConfiguration configuration) => new()
    {
        CliPath = Text(configuration, $"{Section}:CliPath", "ASPIRE_DCP_PATH"),
        DashboardPath = Text(configuration, $"{Section}:DashboardPath", "ASPIRE_DASHBOARD_PATH"),
        ContainerRuntime = Text(configuration, $"{Section}:ContainerRuntime", "ASPIRE_CONTAINER_RUNTIME", "DOTNET_ASPIRE_CONTAINER_RUNTIME"),
        RandomizePorts = Flag(configuration, $"{Section}:RandomizePorts") ?? false,
        ProxylessPorts = PortRange.Read(configuration),
        ServiceStartupTimeout = Duration(configuration, "ASPIRE_SERVICE_STARTUP_WATCH_TIMEOUT") ?? TimeSpan.FromSeconds(20),
        ResourceNameSuffix = Text(configuration, $"{Section}:ResourceNameSuffix"),
        Environment = EnvironmentFrom(configuration),
        PortInUseHint = Text(configuration, "AppHost:PortInUseHint") ?? "change the port in the AppHost",
    };

    private static Dictionary<string, string> EnvironmentFrom(IConfiguration configuration)
    {
        var variables = new Dictionary<string, string>();
        Set("DCP_DIAGNOSTICS_LOG_FOLDER", Text(configuration, $"{Section}:DiagnosticsLogFolder"));
        Set("DCP_DIAGNOSTICS_LOG_LEVEL", Text(configuration, $"{Section}:DiagnosticsLogLevel"));
        Set("DCP_LOG_FILE_NAME_SUFFIX", Text(configuration, $"{Section}:LogFileNameSuffix"));
        Set("DCP_PRESERVE_EXECUTABLE_LOGS", Flag(configuration, $"{Section}:PreserveExecutableLogs") == true ? "1" : null);
        return variables;

        void Set(string name, string? value)
        {
            if (value is not null)
                variables[name] = value;
        }
    }

    private static string? Text(IConfiguration configuration, params string[] keys) =>
        keys.Select(k => configuration[k]).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));

    private static bool? Flag(IConfiguration configuration, string key) => Text(configuration, key) switch
    {
        null => null,
        { } text when bool.TryParse(text, out var flag) => flag,
        { } text => throw new DistributedApplicationException($"{key}: '{text}' is neither true nor false."),
    };

    private static TimeSpan? Duration(IConfiguration configuration, string key) => Text(configuration, key) switch
    {
        null => null,
        { } text when TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var duration) && duration > TimeSpan.Zero => duration,
        { } text => throw new DistributedApplicationException($"{key}: '{text}' is no duration; write one like 00:00:20."),
    };
}
