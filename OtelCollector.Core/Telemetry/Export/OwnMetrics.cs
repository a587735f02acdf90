using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OtelCollector.Core.Telemetry.Metrics;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry.Export;

/// <summary>Sends the Collector's own metrics at intervals where a reader's configuration says.</summary>
internal static class OwnMetrics
{
    // The SDK can only name the attributes that stay, so that a view which leaves some out needs to know all others.
    private static readonly string[] Attributes =
    [
        "exporter", "receiver", "processor", "transport", "data_type", "otel.signal", "server.address", "server.port",
        "url.path", "filter", "policy", "decision", "sampled", "error.type", "error.permanent",
    ];

    public static IAsyncDisposable Start(ReaderConfig config, Meter meter, MetricViews views, IReadOnlyDictionary<string, string> resource)
    {
        BaseExporter<Metric> exporter = config.Otlp is { } otlp
            ? new OtlpMetricExporter(OtlpDestination.Options(otlp, "/v1/metrics"))
            : new ConsoleMetricExporter(new ConsoleExporterOptions());
        var (interval, timeout) = ((int)config.Interval.TotalMilliseconds, (int)config.Timeout.TotalMilliseconds);
        var reader = new PeriodicExportingMetricReader(exporter, interval, timeout)
        {
            TemporalityPreference = config.Otlp?.Temporality switch
            {
                "delta" => MetricReaderTemporalityPreference.Delta,
                "lowmemory" => MetricReaderTemporalityPreference.LowMemory,
                _ => MetricReaderTemporalityPreference.Cumulative,
            },
        };
        var provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(meter.Name)
            .SetResourceBuilder(OwnResource.Of(resource))
            .AddView(instrument => ReferenceEquals(instrument.Meter, meter) ? Stream(instrument, views) : MetricStreamConfiguration.Drop)
            .AddReader(reader)
            .Build();
        return new BoundedShutdown(limit => provider.Shutdown(limit), provider);
    }

    private static MetricStreamConfiguration Stream(Instrument instrument, MetricViews views)
    {
        if (views.Stream(instrument) is not { } stream)
            return MetricStreamConfiguration.Drop;
        var configuration = stream.Kind == MetricKind.Histogram
            ? new ExplicitBucketHistogramConfiguration { Boundaries = stream.Bounds }
            : new MetricStreamConfiguration();
        configuration.Name = stream.Name;
        configuration.Description = stream.Description;
        if (views.Attributes(instrument.Name) is { } filter)
            configuration.TagKeys = [.. (filter.Included.Count > 0 ? filter.Included : Attributes).Where(filter.Keeps)];
        return configuration;
    }
}
