using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>The <c>service::telemetry</c> section: the Collector's own logs, metrics, traces and resource.</summary>
/// <param name="isLocal">Whether the metrics page is on the loopback address unless told otherwise.</param>
internal sealed class TelemetryConfig(bool isLocal = true)
{
    /// <summary>The Collector's log.</summary>
    public LogsConfig Logs { get; } = new();

    /// <summary>The Collector's metrics.</summary>
    public MetricsConfig Metrics { get; } = new(isLocal);

    /// <summary>The Collector's traces.</summary>
    public TracesConfig Traces { get; } = new();

    /// <summary>Attributes of the Collector itself.</summary>
    public ResourceConfig Resource { get; } = new();

    /// <summary>Whether any of it is sent over OTLP.</summary>
    public bool ExportsOtlp =>
        Logs.Processors.Concat(Traces.Processors).Any(p => p.Otlp is not null) || Metrics.Readers.Any(r => r.Otlp is not null);

    public void Bind(ConfigSection? section)
    {
        if (section is null)
            return;
        if (section.Section("logs", "migration.LogsConfigV030") is { } logs)
            Logs.Bind(logs);
        if (section.Section("metrics", "migration.MetricsConfigV030") is { } metrics)
            Metrics.Bind(metrics);
        if (section.Section("traces", "migration.TracesConfigV030") is { } traces)
            Traces.Bind(traces);
        if (section.Section("resource", "migration.ResourceConfig") is { } resource)
            Resource.Bind(resource);
        if (Metrics.Level != TelemetryLevel.None && Metrics.Readers.Count == 0 && !section.HasErrors)
            section.AddInvalid("collector telemetry metrics reader should exist when metric level is not none");
        if (Metrics.Views is not null && Metrics.Level != TelemetryLevel.Detailed)
            section.AddInvalid("service::telemetry::metrics::views can only be set when service::telemetry::metrics::level is detailed");
    }

    /// <summary>Reads a level.</summary>
    internal static TelemetryLevel Level(ConfigSection section)
    {
        const TelemetryLevel fallback = TelemetryLevel.Normal;
        if (section.Any("level") is long number)
            return (TelemetryLevel)Math.Clamp(number, (long)TelemetryLevel.None, (long)TelemetryLevel.Detailed);
        var text = section.Text("level", nameof(TelemetryLevel.Normal), "configtelemetry.Level");
        if (Enum.TryParse<TelemetryLevel>(text, ignoreCase: true, out var level) && !char.IsAsciiDigit(text[0]))
            return level;
        section.AddError("level", $"unknown metrics level \"{text.ToLowerInvariant()}\"");
        section.AddRemedy("level is none, basic, normal or detailed");
        return fallback;
    }
}
