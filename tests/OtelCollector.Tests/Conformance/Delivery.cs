using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace OtelCollector.Tests.Conformance;

/// <summary>What one exporter delivered of one client's telemetry.</summary>
internal sealed record Delivery
{
    public RepeatedField<ResourceSpans> Spans { get; } = [];

    public RepeatedField<ResourceMetrics> Metrics { get; } = [];

    public RepeatedField<ResourceLogs> Logs { get; } = [];

    /// <summary>True once all three signals are there.</summary>
    public bool IsComplete => Spans.Count > 0 && Metrics.Count > 0 && Logs.Count > 0;

    public Span Span(string name) => Spans.SelectMany(r => r.ScopeSpans).SelectMany(s => s.Spans).Single(s => s.Name == name);

    public Metric Metric(string name) =>
        Metrics.SelectMany(r => r.ScopeMetrics).SelectMany(s => s.Metrics).Single(m => m.Name == name);

    public LogRecord Log() => Logs.SelectMany(r => r.ScopeLogs).SelectMany(s => s.LogRecords).Single();

    public void Add(ExportTraceServiceRequest request, string service)
    {
        Spans.AddRange(request.ResourceSpans.Where(r => IsOf(r.Resource?.Attributes, service)));

        // The JSON encoding always has a status; an absent one and an empty one mean the same.
        foreach (var span in Spans.SelectMany(r => r.ScopeSpans).SelectMany(s => s.Spans))
            span.Status ??= new Status();
    }

    public void Add(ExportMetricsServiceRequest request, string service) =>
        Metrics.AddRange(request.ResourceMetrics.Where(r => IsOf(r.Resource?.Attributes, service)));

    public void Add(ExportLogsServiceRequest request, string service) =>
        Logs.AddRange(request.ResourceLogs.Where(r => IsOf(r.Resource?.Attributes, service)));

    private static bool IsOf(IEnumerable<KeyValue>? attributes, string service) =>
        attributes?.Any(a => a.Key == "service.name" && a.Value.StringValue == service) == true;
}
