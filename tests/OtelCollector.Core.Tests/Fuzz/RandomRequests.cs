using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace OtelCollector.Core.Tests.Fuzz;

/// <summary>Valid export requests with every kind of field somewhere, small enough to make thousands of.</summary>
internal static class RandomRequests
{
    private static readonly string[] Texts = ["", "a", "http.route", "ü€😀", "with \"quotes\"\n", new('x', 200)];

    public static ExportTraceServiceRequest Traces(Random random) => new()
    {
        ResourceSpans =
        {
            Many(random, () => new ResourceSpans
            {
                Resource = Resource(random),
                SchemaUrl = Text(random),
                ScopeSpans = { Many(random, () => new ScopeSpans { Scope = Scope(random), Spans = { Many(random, () => Span(random)) } }) },
            }),
        },
    };

    public static ExportMetricsServiceRequest Metrics(Random random) => new()
    {
        ResourceMetrics =
        {
            Many(random, () => new ResourceMetrics
            {
                Resource = Resource(random),
                ScopeMetrics = { Many(random, () => new ScopeMetrics { Scope = Scope(random), Metrics = { Many(random, () => Metric(random)) } }) },
            }),
        },
    };

    public static ExportLogsServiceRequest Logs(Random random) => new()
    {
        ResourceLogs =
        {
            Many(random, () => new ResourceLogs
            {
                Resource = Resource(random),
                ScopeLogs = { Many(random, () => new ScopeLogs { Scope = Scope(random), LogRecords = { Many(random, () => Record(random)) } }) },
            }),
        },
    };

    private static Span Span(Random random) => new()
    {
        TraceId = Id(random, 16),
        SpanId = Id(random, 8),
        ParentSpanId = random.Next(2) == 0 ? ByteString.Empty : Id(random, 8),
        TraceState = Text(random),
        Name = Text(random),
        Kind = (Span.Types.SpanKind)random.Next(6),
        StartTimeUnixNano = (ulong)random.NextInt64(),
        EndTimeUnixNano = ulong.MaxValue - (ulong)random.Next(9),
        Flags = (uint)random.Next(),
        DroppedAttributesCount = (uint)random.Next(300),
        Attributes = { Attributes(random) },
        Events = { Many(random, () => new Span.Types.Event { Name = Text(random), TimeUnixNano = (ulong)random.NextInt64(), Attributes = { Attributes(random) } }) },
        Links = { Many(random, () => new Span.Types.Link { TraceId = Id(random, 16), SpanId = Id(random, 8), TraceState = Text(random) }) },
        Status = new Status { Code = (Status.Types.StatusCode)random.Next(3), Message = Text(random) },
    };

    private static LogRecord Record(Random random) => new()
    {
        TimeUnixNano = (ulong)random.NextInt64(),
        ObservedTimeUnixNano = (ulong)random.NextInt64(),
        SeverityNumber = (SeverityNumber)random.Next(25),
        SeverityText = Text(random),
        Body = Value(random, 0),
        Attributes = { Attributes(random) },
        TraceId = Id(random, 16),
        SpanId = Id(random, 8),
        Flags = (uint)random.Next(),
        EventName = Text(random),
    };

    private static Metric Metric(Random random)
    {
        var metric = new Metric { Name = Text(random), Unit = Text(random), Description = Text(random) };
        switch (random.Next(5))
        {
            case 0:
                metric.Gauge = new Gauge { DataPoints = { Many(random, () => Number(random)) } };
                break;
            case 1:
                metric.Sum = new Sum { IsMonotonic = random.Next(2) == 0, AggregationTemporality = AggregationTemporality.Delta, DataPoints = { Many(random, () => Number(random)) } };
                break;
            case 2:
                metric.Histogram = new Histogram
                {
                    DataPoints =
                    {
                        Many(random, () => new HistogramDataPoint
                        {
                            Count = (ulong)random.Next(99), Sum = random.NextDouble(), BucketCounts = { 1, 2, ulong.MaxValue }, ExplicitBounds = { -1.5, 2 }, Attributes = { Attributes(random) },
                        }),
                    },
                };
                break;
            case 3:
                metric.ExponentialHistogram = new ExponentialHistogram
                {
                    DataPoints =
                    {
                        Many(random, () => new ExponentialHistogramDataPoint
                        {
                            Scale = random.Next(-9, 9), Positive = new() { Offset = -3, BucketCounts = { 0, 300, 1 } }, Negative = new() { Offset = 4 }, ZeroCount = 5, Max = 1,
                        }),
                    },
                };
                break;
            default:
                metric.Summary = new Summary
                {
                    DataPoints = { Many(random, () => new SummaryDataPoint { Count = 3, Sum = 1.25, QuantileValues = { new SummaryDataPoint.Types.ValueAtQuantile { Quantile = 0.5, Value = 2 } } }) },
                };
                break;
        }

        return metric;
    }

    private static NumberDataPoint Number(Random random)
    {
        var point = new NumberDataPoint { TimeUnixNano = (ulong)random.NextInt64(), Attributes = { Attributes(random) } };
        if (random.Next(2) == 0)
            point.AsInt = random.NextInt64(long.MinValue, long.MaxValue);
        else
            point.AsDouble = random.NextDouble() * 1e300;
        if (random.Next(4) == 0)
            point.Exemplars.Add(new Exemplar { AsInt = -1, TraceId = Id(random, 16), SpanId = Id(random, 8) });
        return point;
    }

    private static Resource Resource(Random random) => new() { Attributes = { Attributes(random) }, DroppedAttributesCount = (uint)random.Next(3) };

    private static InstrumentationScope Scope(Random random) => new() { Name = Text(random), Version = Text(random), Attributes = { Attributes(random) } };

    private static List<KeyValue> Attributes(Random random) =>
        Many(random, () => new KeyValue { Key = Text(random), Value = Value(random, 0) });

    private static AnyValue Value(Random random, int depth) => random.Next(depth < 3 ? 8 : 6) switch
    {
        0 => new AnyValue { BoolValue = random.Next(2) == 0 },
        1 => new AnyValue { IntValue = random.NextInt64(long.MinValue, long.MaxValue) },
        2 => new AnyValue { DoubleValue = random.Next(9) == 0 ? double.NaN : random.NextDouble() - 0.5 },
        3 => new AnyValue { BytesValue = Id(random, random.Next(9)) },
        4 => new AnyValue(),
        5 => new AnyValue { StringValue = Text(random) },
        6 => new AnyValue { ArrayValue = new ArrayValue { Values = { Many(random, () => Value(random, depth + 1)) } } },
        _ => new AnyValue { KvlistValue = new KeyValueList { Values = { Many(random, () => new KeyValue { Key = Text(random), Value = Value(random, depth + 1) }) } } },
    };

    private static string Text(Random random) => Texts[random.Next(Texts.Length)];

    private static ByteString Id(Random random, int size)
    {
        var bytes = new byte[size];
        random.NextBytes(bytes);
        return ByteString.CopyFrom(bytes);
    }

    private static List<T> Many<T>(Random random, Func<T> create) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => create())];
}
