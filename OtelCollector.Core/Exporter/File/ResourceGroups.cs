using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.File;

/// <summary>Splits a request by the value of a resource attribute.</summary>
internal static class ResourceGroups
{
    /// <summary>The parts by value; one with null for the resources that have no such text.</summary>
    public static IEnumerable<(string? Value, SignalData Part)> Split(SignalData data, string attribute) => data switch
    {
        Traces traces => Group(
            traces.Request.ResourceSpans,
            r => r.Resource,
            attribute,
            parts => Traces.From(new ExportTraceServiceRequest { ResourceSpans = { parts } })),
        Metrics metrics => Group(
            metrics.Request.ResourceMetrics,
            r => r.Resource,
            attribute,
            parts => Metrics.From(new ExportMetricsServiceRequest { ResourceMetrics = { parts } })),
        Logs logs => Group(
            logs.Request.ResourceLogs,
            r => r.Resource,
            attribute,
            parts => Logs.From(new ExportLogsServiceRequest { ResourceLogs = { parts } })),
        _ => throw new ArgumentException($"unknown signal data {data.GetType().Name}", nameof(data)),
    };

    private static IEnumerable<(string? Value, SignalData Part)> Group<T>(
        RepeatedField<T> resources,
        Func<T, Resource?> resource,
        string attribute,
        Func<IEnumerable<T>, SignalData> create) =>
        resources
            .GroupBy(r => Value(resource(r), attribute), StringComparer.Ordinal)
            .Select(group => (group.Key, create(group)));

    private static string? Value(Resource? resource, string attribute)
    {
        var value = resource?.Attributes.FirstOrDefault(a => a.Key == attribute)?.Value;
        return value?.ValueCase == AnyValue.ValueOneofCase.StringValue ? value.StringValue : null;
    }
}
