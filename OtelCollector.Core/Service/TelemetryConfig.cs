using Microsoft.Extensions.Logging;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Service;

/// <summary>The <c>service::telemetry</c> section: the Collector's own log and resource.</summary>
internal sealed class TelemetryConfig
{
    /// <summary>Least severe level that is written; default info.</summary>
    public LogLevel Level { get; private set; } = LogLevel.Information;

    /// <summary>Format of log lines; default console.</summary>
    public LogEncoding Encoding { get; private set; } = LogEncoding.Console;

    /// <summary>Attributes of the Collector itself, on top of service.name, service.version, service.instance.id.</summary>
    public IReadOnlyDictionary<string, string> Resource { get; private set; } = new Dictionary<string, string>();

    public void Bind(ConfigSection? section)
    {
        if (section is null)
            return;
        Resource = section.TextMap("resource");
        if (section.Section("logs", "otelconftelemetry.LogsConfig") is { } logs)
            BindLogs(logs);
        if (section.Section("metrics", "otelconftelemetry.MetricsConfig") is { } metrics && !IsOff(metrics))
            metrics.AcceptWithoutEffect("level", "readers", "views", "address");
        if (section.Section("traces", "otelconftelemetry.TracesConfig") is { } traces && !IsOff(traces))
            traces.AcceptWithoutEffect("level", "propagators", "processors", "sampler", "limits");
    }

    private static bool IsOff(ConfigSection section) =>
        string.Equals(section.Text("level"), "none", StringComparison.OrdinalIgnoreCase);

    private void BindLogs(ConfigSection logs)
    {
        Level = Choose(logs, "level", Level, "debug, info, warn, error", text => text switch
        {
            "debug" => LogLevel.Debug,
            "info" => LogLevel.Information,
            "warn" => LogLevel.Warning,
            "error" => LogLevel.Error,
            "dpanic" or "panic" or "fatal" => LogLevel.Critical,
            _ => null,
        });
        Encoding = Choose(logs, "encoding", Encoding, "console, json", text => text switch
        {
            "console" => LogEncoding.Console,
            "json" => LogEncoding.Json,
            _ => null,
        });
        logs.AcceptWithoutEffect(
            "development",
            "disable_caller",
            "disable_stacktrace",
            "disable_zap_resource",
            "sampling",
            "output_paths",
            "error_output_paths",
            "initial_fields",
            "processors");
    }

    private static T Choose<T>(ConfigSection section, string key, T fallback, string valid, Func<string, T?> parse)
        where T : struct
    {
        if (section.Text(key) is not { } text)
            return fallback;
        if (parse(text.ToLowerInvariant()) is { } value)
            return value;
        section.AddError(key, $"unrecognized value \"{text}\" (valid values: {valid})");
        return fallback;
    }
}
