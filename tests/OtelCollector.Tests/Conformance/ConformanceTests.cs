using OpenTelemetry.Exporter;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace OtelCollector.Tests.Conformance;

/// <summary>
/// What the SDKs of the field send arrives whole at every exporter: clients that we did not write over every protocol
/// of theirs, all three signals, and the same telemetry at the end whichever way it left the Collector.
/// </summary>
public sealed class ConformanceTests(Chain chain) : IClassFixture<Chain>
{
    [Theory]
    [InlineData("http/json", "none")]
    [InlineData("http/json", "gzip")]
    [InlineData("http/protobuf", "none")]
    [InlineData("http/protobuf", "gzip")]
    [InlineData("grpc", "none")]
    [InlineData("grpc", "gzip")]
    public async Task Deliver_FromJavaScriptSdk_IsWholeAtEveryExporter(string protocol, string compression)
    {
        var service = $"js {protocol} {compression}";

        var results = await JavaScriptClient.SendAsync(
            protocol, protocol == "grpc" ? chain.GrpcAddress : chain.HttpAddress, compression, service);

        results.Keys.ShouldBe(["traces", "metrics", "logs"], ignoreOrder: true);
        results.Values.SelectMany(r => r).ShouldAllBe(result => result == "success");
        var delivery = await SameAtEveryExporterAsync(service);
        delivery.Log().Body.KvlistValue.Values.ShouldContain(e => e.Key == "attempt" && e.Value.IntValue == 2);
        delivery.Spans.Single().ScopeSpans.Single().Scope.ShouldBe(new InstrumentationScope { Name = "shop", Version = "1.2.3" });
    }

    [Theory]
    [InlineData(OtlpExportProtocol.Grpc)]
    [InlineData(OtlpExportProtocol.HttpProtobuf)]
    public async Task Deliver_FromDotNetSdk_IsWholeAtEveryExporter(OtlpExportProtocol protocol)
    {
        var service = $"dotnet {protocol}";

        new DotNetClient(protocol, protocol == OtlpExportProtocol.Grpc ? chain.GrpcAddress : chain.HttpAddress, service).Send();

        var delivery = await SameAtEveryExporterAsync(service);
        delivery.Log().Body.StringValue.ShouldContain("card declined");
    }

    private async Task<Delivery> SameAtEveryExporterAsync(string service)
    {
        var first = await chain.DeliveredAsync(Chain.Exporters[0], service);
        CheckSpans(first);
        CheckMetrics(first);
        first.Log().SeverityText.ToUpperInvariant().ShouldStartWith("WARN");
        first.Log().TraceId.ShouldBe(first.Span("checkout").TraceId);
        foreach (var exporter in Chain.Exporters.Skip(1))
        {
            var other = await chain.DeliveredAsync(exporter, service);
            other.Spans.ShouldBe(first.Spans, exporter);
            other.Metrics.ShouldBe(first.Metrics, exporter);
            other.Logs.ShouldBe(first.Logs, exporter);
        }

        return first;
    }

    private static void CheckSpans(Delivery delivery)
    {
        var (parent, child) = (delivery.Span("checkout"), delivery.Span("charge"));
        parent.Kind.ShouldBe(Span.Types.SpanKind.Server);
        parent.TraceId.Length.ShouldBe(16);
        parent.EndTimeUnixNano.ShouldBeGreaterThan(parent.StartTimeUnixNano);
        Attribute(parent, "http.route").StringValue.ShouldBe("/checkout");
        Attribute(parent, "items").IntValue.ShouldBe(3);
        Attribute(parent, "total").DoubleValue.ShouldBe(12.5);
        Attribute(parent, "gift").HasBoolValue.ShouldBeTrue();
        Attribute(parent, "tags").ArrayValue.Values.Select(v => v.StringValue).ShouldBe(["new", "käse", "日本"]);
        child.ParentSpanId.ShouldBe(parent.SpanId);
        child.TraceId.ShouldBe(parent.TraceId);
        child.Status.ShouldBe(new Status { Code = Status.Types.StatusCode.Error, Message = "card declined" });
        child.Events.ShouldHaveSingleItem().Attributes.ShouldHaveSingleItem().Value.IntValue.ShouldBe(51);
        child.Links.ShouldHaveSingleItem().SpanId.ShouldBe(parent.SpanId);
        var resource = delivery.Spans.Single().Resource;
        resource.Attributes.Single(a => a.Key == "host.cpus").Value.IntValue.ShouldBe(4);
        resource.Attributes.Single(a => a.Key == "zones").Value.ArrayValue.Values.Count.ShouldBe(2);
    }

    private static void CheckMetrics(Delivery delivery)
    {
        var orders = delivery.Metric("orders");
        orders.Unit.ShouldBe("{order}");
        orders.Sum.IsMonotonic.ShouldBeTrue();
        var point = orders.Sum.DataPoints.ShouldHaveSingleItem();
        (point.AsInt + (long)point.AsDouble).ShouldBe(7);
        point.Attributes.ShouldHaveSingleItem().Value.StringValue.ShouldBe("eu");
        delivery.Metric("cart").Sum.IsMonotonic.ShouldBeFalse();
        delivery.Metric("temperature").Gauge.DataPoints.ShouldHaveSingleItem().AsDouble.ShouldBe(21.5);
        var latency = delivery.Metric("latency").Histogram.DataPoints.ShouldHaveSingleItem();
        latency.Count.ShouldBe(3UL);
        latency.Sum.ShouldBe(731);
        latency.BucketCounts.Sum(c => (long)c).ShouldBe(3);
    }

    private static AnyValue Attribute(Span span, string key) => span.Attributes.Single(a => a.Key == key).Value;
}
