using System.Text;
using Jaeger.Adjusters;
using Jaeger.Model;
using Jaeger.Query;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Adjusters;

public sealed class StandardAdjustersTests
{
    private static readonly StandardAdjusters Standard = new(maxClockSkew: 0);

    [Fact]
    public void Adjust_ServerSpanWithItsClientsId_GetsItsOwnAndItsChildren()
    {
        var client = Otlp.Span(1, 2, "client", parent: 1);
        client.Kind = Span.Types.SpanKind.Client;
        var trace = Traces.Of(Otlp.Request("a", Otlp.Span(1, 1, "root"), client, Otlp.Span(1, 2, "server"), Otlp.Span(1, 3, "child", parent: 2)));
        new SpanIdUniquifier().Adjust(trace);

        var server = trace.Named("server");
        server.Id.ShouldNotBe(trace.Named("client").Id);
        server.ParentId.ShouldBe(trace.Named("client").Id);
        trace.Named("child").ParentId.ShouldBe(server.Id);
        trace.Named("client").ParentId.ShouldBe(trace.Named("root").Id);
    }

    [Fact]
    public void Adjust_Collections_AreOrdered()
    {
        var span = Otlp.Span(1, 1, attributes: [Otlp.Text("b", "1"), Otlp.Text("a", "2")]);
        span.Events.Add(new Span.Types.Event { Name = "z" });
        span.Events.Add(new Span.Types.Event { Name = "y", Attributes = { Otlp.Text("d", ""), Otlp.Text("c", "") } });
        var trace = Traces.Of(Otlp.Request("a", [Otlp.Text("k", "v"), Otlp.Text("h", "v")], span));
        new AttributeOrder().Adjust(trace);

        var adjusted = trace.Spans.Single();
        adjusted.Attributes.Select(a => a.Key).ShouldBe(["a", "b"]);
        adjusted.Events.Select(e => Encoding.UTF8.GetString(e.Utf8Name.Span)).ShouldBe(["y", "z"]);
        adjusted.Events[0].Attributes.Select(a => a.Key).ShouldBe(["c", "d"]);
        trace.Resources[0].Attributes.Select(a => a.Key).ShouldBe(["h", "k", "service.name"]);
    }

    [Fact]
    public void Adjust_IdenticalSpans_AreOne()
    {
        var other = Otlp.Span(1, 1, attributes: Otlp.Text("k", "v"));
        var trace = Traces.Of(Otlp.Request("a", Otlp.Span(1, 1), Otlp.Span(1, 1), other), Otlp.Request("a", Otlp.Span(1, 1)), Otlp.Request("b", Otlp.Span(1, 1)));
        new SpanDeduplication().Adjust(trace);
        trace.Spans.Count().ShouldBe(3);
    }

    [Fact]
    public void Adjust_PackedAddresses_AreDotted()
    {
        var trace = Traces.Of(Otlp.Request(
            "a",
            [new KeyValue { Key = "ip", Value = new AnyValue { DoubleValue = 0x08080808 } }],
            Otlp.Span(1, 1, attributes: [Otlp.Number("peer.ipv4", 0x7f000001), Otlp.Text("ip", "kept")])));
        Standard.Adjust(trace);
        AttributeText.Of(trace.Resources[0].Attributes.Single(a => a.Key == "ip").Value).ShouldBe("8.8.8.8");
        trace.Spans.Single().Attributes.Select(a => AttributeText.Of(a.Value)).ShouldBe(["kept", "127.0.0.1"]);
    }

    [Fact]
    public void Adjust_SdkAttributesOfSpans_MoveToTheResourceUnlessItSaysOtherwise()
    {
        var trace = Traces.Of(Otlp.Request(
            "a",
            [Otlp.Text("telemetry.sdk.name", "otel")],
            Otlp.Span(1, 1, attributes: [Otlp.Text("telemetry.sdk.language", "dotnet"), Otlp.Text("telemetry.sdk.name", "other")])));
        Standard.Adjust(trace);
        trace.Resources[0].Attributes.Select(a => a.Key).ShouldBe(["service.name", "telemetry.sdk.name", "telemetry.sdk.language"]);
        trace.Spans.Single().Attributes[0].Key.ShouldBe("telemetry.sdk.name");
        trace.Spans.Single().Warnings().ShouldBe(["conflicting values between Span and Resource for attribute telemetry.sdk.name"]);
    }

    [Fact]
    public void Adjust_LinkToNoTrace_IsRemoved()
    {
        var span = Otlp.Span(1, 1);
        span.Links.Add(new Span.Types.Link { SpanId = Otlp.SpanId(1) });
        span.Links.Add(new Span.Types.Link { TraceId = Otlp.TraceId(2), SpanId = Otlp.SpanId(1) });
        var trace = Traces.Of(Otlp.Request("a", span));
        Standard.Adjust(trace);
        trace.Spans.Single().Links.Length.ShouldBe(1);
        trace.Spans.Single().Warnings().ShouldBe(["Invalid span link removed"]);
    }

    [Fact]
    public void Adjust_TraceAboveTheLimit_IsCutWithARemark()
    {
        var trace = Traces.Of(Otlp.Request("a", Otlp.Span(1, 1), Otlp.Span(1, 2)), Otlp.Request("b", Otlp.Span(1, 3)));
        new StandardAdjusters(maxClockSkew: 0, maxTraceSize: 1).Adjust(trace);
        trace.Spans.Single().Warnings().ShouldBe(["trace has more than 1 spans, showing first 1 spans only"]);
        trace.Resources.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000_000)]
    public void Adjust_ForASummary_CountsTheSame(long maxClockSkew)
    {
        var client = Otlp.Span(1, 2, "client", parent: 1);
        client.Kind = Span.Types.SpanKind.Client;
        ResourceSpans[] request =
        [
            Otlp.Request("a", [Otlp.Text("host.name", "one")], Otlp.Span(1, 1), client, client),
            Otlp.Request("b", [Otlp.Text("host.name", "two")], Otlp.Span(1, 2), Otlp.Span(1, 3, parent: 2, startMs: 500)),
        ];
        var (whole, light) = (Traces.Of(request), Traces.Of(request));
        new StandardAdjusters(maxClockSkew).Adjust(whole);
        new SummaryAdjusters(maxClockSkew).Adjust(light);
        var (expected, actual) = (TraceSummarizer.Summarize(TraceOutlines.Of(whole, arrival: 0)), TraceSummarizer.Summarize(TraceOutlines.Of(light, arrival: 0)));
        actual.Services.ShouldBe(expected.Services);
        (actual with { Services = expected.Services }).ShouldBe(expected);
        actual.SpanCount.ShouldBe(4);
    }
}
