using Google.Protobuf;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Ottl;

/// <summary>One item of each kind, with a value of every type among its attributes.</summary>
internal static class OttlSample
{
    public static OttlContext Context(string context)
    {
        var sample = new OttlContext();
        switch (context)
        {
            case "metric" or "datapoint":
                var metrics = new ResourceMetrics { Resource = Resource(), SchemaUrl = "https://schema/resource" };
                var scopeMetrics = new ScopeMetrics { Scope = Scope(), SchemaUrl = "https://schema/scope" };
                sample.Set(metrics);
                sample.Set(scopeMetrics);
                sample.Set(Metric());
                sample.SetDataPoint(Metric().Sum.DataPoints[0]);
                break;
            case "histogram":
                sample.Set(new ResourceMetrics { Resource = Resource() });
                sample.Set(new Metric { Name = "latency", Histogram = new Histogram { DataPoints = { HistogramPoint() } } });
                sample.SetDataPoint(HistogramPoint());
                break;
            case "log":
                sample.Set(new ResourceLogs { Resource = Resource() });
                sample.Set(new ScopeLogs { Scope = Scope() });
                sample.Set(Log());
                break;
            default:
                sample.Set(new ResourceSpans { Resource = Resource(), SchemaUrl = "https://schema/resource" });
                sample.Set(new ScopeSpans { Scope = Scope(), SchemaUrl = "https://schema/scope" });
                sample.Set(Span());
                sample.Set(Span().Events[0], 3);
                break;
        }

        return sample;
    }

    public static OttlContextKind Kind(string context) => context switch
    {
        "resource" => OttlContextKind.Resource,
        "scope" => OttlContextKind.Scope,
        "span" => OttlContextKind.Span,
        "spanevent" => OttlContextKind.SpanEvent,
        "metric" => OttlContextKind.Metric,
        "datapoint" or "histogram" => OttlContextKind.DataPoint,
        _ => OttlContextKind.Log,
    };

    public static Span Span() => new()
    {
        TraceId = Samples.TraceId,
        SpanId = Samples.SpanId,
        TraceState = "vendor=a:b, other=2",
        Name = "GET /users",
        Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind.Server,
        StartTimeUnixNano = Samples.Start,
        EndTimeUnixNano = Samples.Start + 1_500_000_000,
        Status = new Status { Code = Status.Types.StatusCode.Error, Message = "boom" },
        DroppedAttributesCount = 1,
        DroppedEventsCount = 2,
        DroppedLinksCount = 3,
        Attributes = { AllTypes() },
        Events = { new Span.Types.Event { Name = "retry", TimeUnixNano = Samples.Start + 5, Attributes = { Samples.Text("grpc", "yes") } } },
        Links = { new Span.Types.Link { TraceId = Samples.TraceId, SpanId = Samples.SpanId } },
    };

    public static Metric Metric() => new()
    {
        Name = "requests",
        Unit = "1",
        Description = "served requests",
        Sum = new Sum
        {
            IsMonotonic = true,
            AggregationTemporality = AggregationTemporality.Cumulative,
            DataPoints =
            {
                new NumberDataPoint { AsInt = 7, TimeUnixNano = Samples.Start + 9, StartTimeUnixNano = Samples.Start, Flags = 1, Attributes = { AllTypes() } },
            },
        },
    };

    public static LogRecord Log() => new()
    {
        TimeUnixNano = Samples.Start,
        ObservedTimeUnixNano = Samples.Start + 1,
        SeverityNumber = SeverityNumber.Warn,
        SeverityText = "WARN",
        EventName = "login",
        TraceId = Samples.TraceId,
        Body = new AnyValue
        {
            KvlistValue = new KeyValueList { Values = { Samples.Text("level", "hot"), Value("codes", List(4, 5)) } },
        },
        Attributes = { AllTypes() },
    };

    private static HistogramDataPoint HistogramPoint() => new()
    {
        Count = 3,
        Sum = 1.5,
        BucketCounts = { 1, 2 },
        ExplicitBounds = { 10 },
        Attributes = { Samples.Text("zone", "a") },
    };

    private static Resource Resource() => new()
    {
        Attributes = { Samples.Text("service.name", "shop"), Value("cpus", new AnyValue { IntValue = 4 }) },
        DroppedAttributesCount = 6,
    };

    private static InstrumentationScope Scope() => new() { Name = "web", Version = "1.2.0", Attributes = { Samples.Text("lib", "x") } };

    private static KeyValue[] AllTypes() =>
    [
        Samples.Text("text", "hello"),
        Samples.Text("http.route", "/users/:id"),
        Samples.Text("digits", "42"),
        Value("int", new AnyValue { IntValue = 200 }),
        Value("double", new AnyValue { DoubleValue = 1.5 }),
        Value("yes", new AnyValue { BoolValue = true }),
        Value("bytes", new AnyValue { BytesValue = ByteString.CopyFrom(1, 2, 3) }),
        Value("empty", new AnyValue()),
        Value("list", List(1, 2, 3)),
        Value("map", new AnyValue { KvlistValue = new KeyValueList { Values = { Samples.Text("inner", "deep"), Value("n", new AnyValue { IntValue = 9 }) } } }),
    ];

    private static KeyValue Value(string key, AnyValue value) => new() { Key = key, Value = value };

    private static AnyValue List(params long[] items) => new()
    {
        ArrayValue = new ArrayValue { Values = { items.Select(i => new AnyValue { IntValue = i }) } },
    };
}
