using System.Diagnostics.Metrics;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry.Metrics;

/// <summary>Makes metrics of instruments: which there are at the configured level, and in what form.</summary>
internal sealed class MetricViews(MetricsConfig config)
{
    private const string ExporterScope = "go.opentelemetry.io/collector/exporter/exporterhelper";
    private const string BatchScope = "go.opentelemetry.io/collector/processor/batchprocessor";

    private readonly IReadOnlyList<ViewConfig> _views = config.Views ?? [.. DefaultViews(config.Level)];

    /// <summary>The metric of an instrument; null where it is left out.</summary>
    public MetricStream? Stream(Instrument instrument)
    {
        var views = Of(instrument.Name);
        if (views.Any(v => v.IsDropped))
            return null;
        var view = views.FirstOrDefault(v => v.Name is not null || v.Description is not null || v.Boundaries is not null);
        return new MetricStream(
            view?.Name ?? instrument.Name,
            view?.Description ?? MetricDescriptions.Of(instrument),
            instrument.Unit ?? string.Empty,
            Kind(instrument),
            [.. view?.Boundaries ?? MetricBounds.Of(instrument)]);
    }

    /// <summary>Which attributes of a metric are kept; null for all.</summary>
    public AttributeFilter? Attributes(string name) =>
        Of(name).Select(v => v.Attributes).FirstOrDefault(a => a is not null);

    private static MetricKind Kind(Instrument instrument)
    {
        var type = instrument.GetType();
        var generic = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (generic == typeof(Histogram<>))
            return MetricKind.Histogram;
        return generic == typeof(Counter<>) || generic == typeof(ObservableCounter<>) ? MetricKind.Counter : MetricKind.Gauge;
    }

    private static IEnumerable<ViewConfig> DefaultViews(TelemetryLevel level)
    {
        if (level < TelemetryLevel.Detailed)
        {
            yield return Dropped("http_*");
            yield return Dropped("http.*");
            yield return Dropped("rpc_*");
            yield return Dropped("rpc.*");
            yield return Dropped("otelcol_processor_internal_duration");
            yield return Dropped("otelcol_exporter_queue_batch_send_size*", ExporterScope);
            yield return Dropped("otelcol.*.consumed.size");
            yield return Dropped("otelcol.*.produced.size");
            yield return Dropped("otelcol_processor_batch_batch_send_size_bytes", BatchScope);
            yield return new ViewConfig
            {
                InstrumentName = "otelcol_exporter_send_failed_*",
                MeterName = ExporterScope,
                Attributes = new AttributeFilter([], ["error.type", "error.permanent"]),
            };
        }

        if (level < TelemetryLevel.Normal)
            yield return Dropped("*", BatchScope);
    }

    private static ViewConfig Dropped(string name, string meter = "") =>
        new() { InstrumentName = name, MeterName = meter, IsDropped = true };

    private List<ViewConfig> Of(string name)
    {
        var scope = MetricScopes.Of(name);
        return [.. _views.Where(v => v.Selects(name, scope))];
    }
}
