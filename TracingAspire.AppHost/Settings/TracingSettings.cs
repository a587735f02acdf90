using Microsoft.Extensions.Configuration;

namespace TracingAspire.AppHost.Settings;

/// <summary>The section <c>Tracing</c> of the AppHost's configuration (file, environment, command line).</summary>
public sealed class TracingSettings
{
    private readonly List<string> _errors = [];

    /// <summary>Reads the section; what is wrong with it ends up in <see cref="Errors"/>.</summary>
    public TracingSettings(IConfiguration configuration)
    {
        RequestedBackends = Read(configuration, "Backends", TracingBackends.Auto);
        Ports = Read(configuration, "Ports", TracingPorts.Fixed);
        CollectorConfig = ReadFile(configuration, "CollectorConfig", "config/local.yaml");
        (Backends, BackendsReason) = Decide(RequestedBackends);
    }

    /// <summary>What was asked for; default <see cref="TracingBackends.Auto"/>.</summary>
    public TracingBackends RequestedBackends { get; }

    /// <summary>What was decided: never <see cref="TracingBackends.Auto"/>.</summary>
    public TracingBackends Backends { get; }

    /// <summary>Why, in a few words for the console.</summary>
    public string BackendsReason { get; }

    /// <summary>How the parts get their ports; default <see cref="TracingPorts.Fixed"/>.</summary>
    public TracingPorts Ports { get; }

    /// <summary>
    /// The Collector's config file: default <c>OtelCollector/config/local.yaml</c>; a relative path counts
    /// from the current folder.
    /// </summary>
    public string CollectorConfig { get; }

    /// <summary>One sentence for each bad value: which setting, which value, what to do.</summary>
    public IReadOnlyList<string> Errors => _errors;

    private (TracingBackends Backends, string Reason) Decide(TracingBackends requested)
    {
        if (requested is TracingBackends.Containers)
        {
            _errors.Add("Tracing:Backends is 'Containers', which this version cannot run yet: "
                + "set Tracing:Backends to 'Embedded' or leave it out.");
        }

        return requested is TracingBackends.Embedded
            ? (TracingBackends.Embedded, "as Tracing:Backends asks")
            : (TracingBackends.Embedded, "nothing to pull or install; needs no container runtime");
    }

    private string ReadFile(IConfiguration configuration, string name, string fallback)
    {
        var value = configuration[$"Tracing:{name}"];
        if (string.IsNullOrWhiteSpace(value))
        {
            return fallback;
        }

        if (!File.Exists(value))
        {
            _errors.Add($"Tracing:{name} is '{value}', where there is no file: name an existing one or leave it out.");
        }

        return Path.GetFullPath(value);
    }

    private T Read<T>(IConfiguration configuration, string name, T fallback)
        where T : struct, Enum
    {
        var value = configuration[$"Tracing:{name}"];
        if (string.IsNullOrWhiteSpace(value))
        {
            return fallback;
        }

        if (Enum.TryParse<T>(value, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed))
        {
            return parsed;
        }

        _errors.Add($"Tracing:{name} is '{value}': use one of {string.Join(", ", Enum.GetNames<T>())}.");
        return fallback;
    }
}
