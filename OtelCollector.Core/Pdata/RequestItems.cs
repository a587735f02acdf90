using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Metrics.V1;

namespace OtelCollector.Core.Pdata;

/// <summary>Counts the items of decoded requests.</summary>
internal static class RequestItems
{
    /// <summary>Number of spans.</summary>
    public static int Count(ExportTraceServiceRequest request)
    {
        var count = 0;
        foreach (var resource in request.ResourceSpans)
        {
            foreach (var scope in resource.ScopeSpans)
                count += scope.Spans.Count;
        }

        return count;
    }

    /// <summary>Number of data points.</summary>
    public static int Count(ExportMetricsServiceRequest request)
    {
        var count = 0;
        foreach (var resource in request.ResourceMetrics)
        {
            foreach (var scope in resource.ScopeMetrics)
            {
                foreach (var metric in scope.Metrics)
                    count += Count(metric);
            }
        }

        return count;
    }

    /// <summary>Number of log records.</summary>
    public static int Count(ExportLogsServiceRequest request)
    {
        var count = 0;
        foreach (var resource in request.ResourceLogs)
        {
            foreach (var scope in resource.ScopeLogs)
                count += scope.LogRecords.Count;
        }

        return count;
    }

    /// <summary>Number of data points of one metric.</summary>
    public static int Count(Metric metric) => metric.DataCase switch
    {
        Metric.DataOneofCase.Gauge => metric.Gauge.DataPoints.Count,
        Metric.DataOneofCase.Sum => metric.Sum.DataPoints.Count,
        Metric.DataOneofCase.Histogram => metric.Histogram.DataPoints.Count,
        Metric.DataOneofCase.ExponentialHistogram => metric.ExponentialHistogram.DataPoints.Count,
        Metric.DataOneofCase.Summary => metric.Summary.DataPoints.Count,
        _ => 0,
    };
}
