using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace OtelCollector.Core.Tests.Fakes;

internal static class Samples
{
    public const ulong Start = 1_544_712_660_000_000_000;

    public static ByteString TraceId { get; } = ByteString.CopyFrom(Convert.FromHexString("5b8efff798038103d269b633813fc60c"));

    public static ByteString SpanId { get; } = ByteString.CopyFrom(Convert.FromHexString("eee19b7ec3c1b174"));

    public static KeyValue Text(string key, string value) => new() { Key = key, Value = new AnyValue { StringValue = value } };

    public static Resource Resource(string service = "shop") => new() { Attributes = { Text("service.name", service) } };

    public static ExportTraceServiceRequest Spans(int count = 1, string service = "shop")
    {
        var scope = new ScopeSpans { Scope = new InstrumentationScope { Name = "web", Version = "1.0" } };
        for (var i = 0; i < count; i++)
        {
            scope.Spans.Add(new Span
            {
                TraceId = TraceId,
                SpanId = SpanId,
                Name = $"span {i}",
                Kind = Span.Types.SpanKind.Server,
                StartTimeUnixNano = Start,
                EndTimeUnixNano = Start + 1_500_000_000,
                Attributes = { Text("http.route", "/a"), new KeyValue { Key = "n", Value = new AnyValue { IntValue = -7 } } },
                Events = { new Span.Types.Event { Name = "retry", TimeUnixNano = Start + 1 } },
                Links = { new Span.Types.Link { TraceId = TraceId, SpanId = SpanId } },
                Status = new Status { Code = Status.Types.StatusCode.Error, Message = "boom" },
            });
        }

        return new ExportTraceServiceRequest
        {
            ResourceSpans = { new ResourceSpans { Resource = Resource(service), ScopeSpans = { scope } } },
        };
    }

    public static ExportMetricsServiceRequest Points(int count = 1)
    {
        var sum = new Sum { IsMonotonic = true, AggregationTemporality = AggregationTemporality.Cumulative };
        for (var i = 0; i < count; i++)
            sum.DataPoints.Add(new NumberDataPoint { AsInt = i, TimeUnixNano = Start, Attributes = { Text("k", "v") } });
        var histogram = new Histogram
        {
            AggregationTemporality = AggregationTemporality.Delta,
            DataPoints = { new HistogramDataPoint { Count = 3, Sum = 1.5, ExplicitBounds = { 1, 2 }, BucketCounts = { 1, 1, 1 } } },
        };
        return new ExportMetricsServiceRequest
        {
            ResourceMetrics =
            {
                new ResourceMetrics
                {
                    Resource = Resource(),
                    ScopeMetrics =
                    {
                        new ScopeMetrics
                        {
                            Metrics =
                            {
                                new Metric { Name = "requests", Unit = "1", Sum = sum },
                                new Metric { Name = "duration", Unit = "s", Histogram = histogram },
                            },
                        },
                    },
                },
            },
        };
    }

    public static ExportLogsServiceRequest Records(int count = 1)
    {
        var scope = new ScopeLogs();
        for (var i = 0; i < count; i++)
        {
            scope.LogRecords.Add(new LogRecord
            {
                TimeUnixNano = Start,
                SeverityNumber = SeverityNumber.Info,
                SeverityText = "Information",
                Body = new AnyValue { StringValue = $"message {i}" },
                Attributes = { Text("a", "b") },
                TraceId = TraceId,
                SpanId = SpanId,
            });
        }

        return new ExportLogsServiceRequest
        {
            ResourceLogs = { new ResourceLogs { Resource = Resource(), ScopeLogs = { scope } } },
        };
    }
}
