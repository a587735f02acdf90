namespace OtelCollector.Core.Pdata.Wire;

internal sealed partial class WireSchema
{
    private static readonly WireSchema AnyValue = new("AnyValue");

    private static readonly WireSchema KeyValue = new WireSchema("KeyValue") { IsAttribute = true }.With((1, Text), (2, Message(AnyValue)));

    private static readonly WireSchema Scope = new WireSchema("InstrumentationScope")
        .With((1, Text), (2, Text), (3, Message(KeyValue)), (4, Varint));

    private static readonly WireSchema EntityRef = new WireSchema("EntityRef")
        .With((1, Text), (2, Text), (3, Text), (4, Text));

    private static readonly WireSchema Resource = new WireSchema("Resource")
        .With((1, Message(KeyValue)), (2, Varint), (3, Message(EntityRef)));

    private static readonly WireSchema Exemplar = new WireSchema("Exemplar")
        .With((2, Fixed64), (3, Fixed64), (4, SpanId), (5, TraceId), (6, Fixed64), (7, Message(KeyValue)));

    /// <summary>The request of the trace service.</summary>
    public static WireSchema Traces { get; } = Request("ExportTraceServiceRequest", "Spans", Span());

    /// <summary>The request of the metrics service.</summary>
    public static WireSchema Metrics { get; } = Request("ExportMetricsServiceRequest", "Metrics", Metric());

    /// <summary>The request of the logs service.</summary>
    public static WireSchema Logs { get; } = Request("ExportLogsServiceRequest", "Logs", LogRecord());

    // AnyValue is recursive, so its fields can only be set once its list types exist.
    static WireSchema()
    {
        var array = new WireSchema("ArrayValue").With((1, Message(AnyValue)));
        var map = new WireSchema("KeyValueList").With((1, Message(KeyValue)));
        AnyValue.With(
            (1, Text), (2, Varint), (3, Varint), (4, Fixed64), (5, Message(array)), (6, Message(map)), (7, Bytes));
    }

    private static WireSchema Request(string name, string signal, WireSchema item)
    {
        var scopes = new WireSchema("Scope" + signal).With((1, Message(Scope)), (2, Message(item)), (3, Text));
        var resources = new WireSchema("Resource" + signal)
            .With((1, Message(Resource)), (2, Message(scopes)), (3, Text));
        return new WireSchema(name).With((1, Message(resources)));
    }

    private static WireSchema Span()
    {
        var spanEvent = new WireSchema("Event").With((1, Fixed64), (2, Text), (3, Message(KeyValue)), (4, Varint));
        var link = new WireSchema("Link")
            .With((1, TraceId), (2, SpanId), (3, Text), (4, Message(KeyValue)), (5, Varint), (6, Fixed32));
        var status = new WireSchema("Status").With((2, Text), (3, Varint));
        return new WireSchema("Span") { IsItem = true }.With(
            (1, TraceId), (2, SpanId), (3, Text), (4, SpanId), (5, Text), (6, Varint), (7, Fixed64), (8, Fixed64),
            (9, Message(KeyValue)), (10, Varint), (11, Message(spanEvent)), (12, Varint), (13, Message(link)),
            (14, Varint), (15, Message(status)), (16, Fixed32));
    }

    private static WireSchema LogRecord() => new WireSchema("LogRecord") { IsItem = true }.With(
        (1, Fixed64), (2, Varint), (3, Text), (5, Message(AnyValue)), (6, Message(KeyValue)), (7, Varint),
        (8, Fixed32), (9, TraceId), (10, SpanId), (11, Fixed64), (12, Text));

    private static WireSchema Metric()
    {
        var number = new WireSchema("NumberDataPoint") { IsItem = true }.With(
            (2, Fixed64), (3, Fixed64), (4, Fixed64), (5, Message(Exemplar)), (6, Fixed64), (7, Message(KeyValue)),
            (8, Varint));
        var histogram = new WireSchema("HistogramDataPoint") { IsItem = true }.With(
            (2, Fixed64), (3, Fixed64), (4, Fixed64), (5, Fixed64), (6, PackedFixed64), (7, PackedFixed64),
            (8, Message(Exemplar)), (9, Message(KeyValue)), (10, Varint), (11, Fixed64), (12, Fixed64));
        var quantile = new WireSchema("ValueAtQuantile").With((1, Fixed64), (2, Fixed64));
        var summary = new WireSchema("SummaryDataPoint") { IsItem = true }.With(
            (2, Fixed64), (3, Fixed64), (4, Fixed64), (5, Fixed64), (6, Message(quantile)), (7, Message(KeyValue)),
            (8, Varint));
        return new WireSchema("Metric").With(
            (1, Text), (2, Text), (3, Text), (5, Data("Gauge", number)), (7, Data("Sum", number)),
            (9, Data("Histogram", histogram)), (10, Data("ExponentialHistogram", Exponential())),
            (11, Data("Summary", summary)), (12, Message(KeyValue)));
    }

    private static WireSchema Exponential()
    {
        var buckets = new WireSchema("Buckets").With((1, Varint), (2, PackedVarint));
        return new WireSchema("ExponentialHistogramDataPoint") { IsItem = true }.With(
            (1, Message(KeyValue)), (2, Fixed64), (3, Fixed64), (4, Fixed64), (5, Fixed64), (6, Varint), (7, Fixed64),
            (8, Message(buckets)), (9, Message(buckets)), (10, Varint), (11, Message(Exemplar)), (12, Fixed64),
            (13, Fixed64), (14, Fixed64));
    }

    private static WireField Data(string name, WireSchema point) =>
        Message(new WireSchema(name).With((1, Message(point)), (2, Varint), (3, Varint)));
}
