namespace OtelCollector.Core.Telemetry.Metrics;

/// <summary>How the values of a metric add up.</summary>
internal enum MetricKind
{
    /// <summary>A sum that only grows.</summary>
    Counter,

    /// <summary>A value of the moment.</summary>
    Gauge,

    /// <summary>Values counted by size.</summary>
    Histogram,
}
