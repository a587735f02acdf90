using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>The <c>logs</c> section: what of the Collector's log is written, where and how.</summary>
internal sealed class LogsConfig
{
    /// <summary>Least severe level that is written; default info.</summary>
    public LogLevel Level { get; private set; } = LogLevel.Information;

    /// <summary>Format of the lines: <c>console</c> (default) or <c>json</c>.</summary>
    public string Encoding { get; private set; } = "console";

    /// <summary>Whether lines leave out where they come from; default false.</summary>
    public bool DisableCaller { get; private set; }

    /// <summary>Whether lines leave out the Collector's resource; default false.</summary>
    public bool DisableResource { get; private set; }

    /// <summary>How often the same message is repeated; null for always.</summary>
    public LogSamplingConfig? Sampling { get; private set; } = new();

    /// <summary><c>stderr</c> (default), <c>stdout</c>, paths or <c>file:</c> URIs.</summary>
    public IReadOnlyList<string> OutputPaths { get; private set; } = ["stderr"];

    /// <summary>Fields of every line, by name.</summary>
    public IReadOnlyDictionary<string, object?> InitialFields { get; private set; } = new Dictionary<string, object?>();

    /// <summary>Where else the log goes, over OTLP.</summary>
    public IReadOnlyList<ProcessorConfig> Processors { get; private set; } = [];

    public void Bind(ConfigSection section)
    {
        Level = ReadLevel(section, Level);
        Encoding = section.Text("encoding", Encoding);
        DisableCaller = section.Boolean("disable_caller", DisableCaller);
        DisableResource = section.Boolean("disable_zap_resource", DisableResource);
        OutputPaths = section.TextList("output_paths", OutputPaths);
        if (section.Section("sampling", "migration.LogsSamplingConfig") is { } sampling)
        {
            var config = new LogSamplingConfig();
            Sampling = config.Bind(sampling) ? config : null;
        }

        if (section.Section("initial_fields", "map") is { } fields)
            InitialFields = new SortedDictionary<string, object?>(fields.AnyMap().ToDictionary(), StringComparer.Ordinal);
        Processors = ProcessorConfig.Read(section);
        section.AcceptWithoutEffect("development", "disable_stacktrace", "error_output_paths");
    }

    /// <summary>Says what is wrong with the processors, as the original does when it starts.</summary>
    /// <exception cref="ComponentException">Something is.</exception>
    public void ThrowIfInvalid()
    {
        if (Processors.Select(p => p.Fault("log")).FirstOrDefault(f => f is not null) is { } fault)
            throw new ComponentException($"failed to create logger: {fault}");
    }

    private static LogLevel ReadLevel(ConfigSection section, LogLevel fallback)
    {
        var text = section.Text("level", "info", "zapcore.Level");
        LogLevel? level = text.ToLowerInvariant() switch
        {
            "debug" => LogLevel.Debug,
            "info" or "" => LogLevel.Information,
            "warn" or "warning" => LogLevel.Warning,
            "error" => LogLevel.Error,
            "dpanic" or "panic" or "fatal" => LogLevel.Critical,
            _ => null,
        };
        if (level is null)
        {
            section.AddError("level", $"unrecognized level: \"{text}\"");
            section.AddRemedy("level is debug, info, warn or error");
        }

        return level ?? fallback;
    }
}
