using OpenTelemetry.Proto.Collector.Metrics.V1;

namespace Jaeger.MetricStore;

/// <summary>A metric backend that is written to by this Collector.</summary>
internal interface IMetricWriter
{
    /// <summary>Stores the span metrics of a request; other metrics are left out.</summary>
    void Write(ExportMetricsServiceRequest request);
}
