using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>The <c>metrics</c> section: which of the Collector's own metrics there are and who gets them.</summary>
/// <param name="isLocal">Whether the page is on the loopback address unless told otherwise.</param>
internal sealed class MetricsConfig(bool isLocal = true)
{
    /// <summary>How many; default normal.</summary>
    public TelemetryLevel Level { get; private set; } = TelemetryLevel.Normal;

    /// <summary>Who gets them; by default a Prometheus page on localhost:8888.</summary>
    public IReadOnlyList<ReaderConfig> Readers { get; private set; } = [ReaderConfig.Default(isLocal)];

    /// <summary>Changes to single metrics, instead of those that the level makes; null for those.</summary>
    public IReadOnlyList<ViewConfig>? Views { get; private set; }

    public void Bind(ConfigSection section)
    {
        Level = TelemetryConfig.Level(section);
        if (section.HasValue("readers"))
            Readers = [.. section.SectionList("readers", "config.MetricReader").Select(ReaderConfig.Read)];
        if (section.HasValue("views"))
            Views = [.. section.SectionList("views", "config.View").Select(ViewConfig.Read)];
    }
}
