using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Names and values of the attributes the metrics always have.</summary>
internal static class MetricAttributes
{
    public const string ServiceName = "service.name";
    public const string SpanName = "span.name";
    public const string SpanKind = "span.kind";
    public const string StatusCode = "status.code";
    public const string CollectorInstance = "collector.instance.id";
    public const string ScopeName = "span.instrumentation.scope.name";
    public const string ScopeVersion = "span.instrumentation.scope.version";
    public const string SamplingMethod = "sampling.method";
    public const string Overflow = "otel.metric.overflow";

    public static string Kind(Span.Types.SpanKind kind) => kind switch
    {
        Span.Types.SpanKind.Unspecified => "SPAN_KIND_UNSPECIFIED",
        Span.Types.SpanKind.Internal => "SPAN_KIND_INTERNAL",
        Span.Types.SpanKind.Server => "SPAN_KIND_SERVER",
        Span.Types.SpanKind.Client => "SPAN_KIND_CLIENT",
        Span.Types.SpanKind.Producer => "SPAN_KIND_PRODUCER",
        Span.Types.SpanKind.Consumer => "SPAN_KIND_CONSUMER",
        _ => string.Empty,
    };

    public static string Status(Status.Types.StatusCode code) => code switch
    {
        OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode.Unset => "STATUS_CODE_UNSET",
        OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode.Ok => "STATUS_CODE_OK",
        OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode.Error => "STATUS_CODE_ERROR",
        _ => string.Empty,
    };

    public static KeyValue Text(string key, string value) => new() { Key = key, Value = new AnyValue { StringValue = value } };
}
