using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Pdata;

public sealed class PayloadTests
{
    [Fact]
    public void Join_SeveralRequests_IsTheMergedRequest()
    {
        var joined = Payload.Join<Traces>([Traces.From(Samples.Spans(2, "a")), Traces.From(Samples.Spans(1, "b"))]);
        joined.ItemCount.ShouldBe(3);
        var request = joined.Request;
        request.ResourceSpans.Count.ShouldBe(2);
        var expected = Samples.Spans(2, "a");
        expected.MergeFrom(Samples.Spans(1, "b"));
        request.ShouldBe(expected);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void Split_Spans_KeepsResourceAndScopeOnBothSides(int headItems)
    {
        var joined = Payload.Join<Traces>([Traces.From(Samples.Spans(2, "a")), Traces.From(Samples.Spans(3, "b"))]);
        var (head, tail) = Payload.Split(joined, headItems);
        head.ItemCount.ShouldBe(headItems);
        var first = Names(head);
        first.Count.ShouldBe(headItems);
        first.Concat(Names(tail)).ShouldBe(["a span 0", "a span 1", "b span 0", "b span 1", "b span 2"]);
    }

    [Fact]
    public void Split_Metrics_CutsWithinAMetric()
    {
        var (head, tail) = Payload.Split(Metrics.From(Samples.Points(4)), 3);
        Metrics.From(head.Request).ItemCount.ShouldBe(3);
        var rest = tail.Request.ResourceMetrics[0].ScopeMetrics[0].Metrics;
        rest.Select(m => m.Name).ShouldBe(["requests", "duration"]);
        rest[0].Sum.IsMonotonic.ShouldBeTrue();
        rest[0].Sum.DataPoints.ShouldHaveSingleItem().AsInt.ShouldBe(3);
    }

    private static List<string> Names(Traces data) =>
    [
        .. data.Request.ResourceSpans.SelectMany(r => r.ScopeSpans.SelectMany(s =>
            s.Spans.Select(span => $"{r.Resource.Attributes[0].Value.StringValue} {span.Name}"))),
    ];
}
