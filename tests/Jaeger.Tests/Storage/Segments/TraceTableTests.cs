using Jaeger.Model;
using Jaeger.Storage.Segments.Traces;

namespace Jaeger.Tests.Storage.Segments;

public sealed class TraceTableTests
{
    [Fact]
    public void SegmentsOf_RecordCopiedBeforeTheTraceWentOn_NamesNoSegmentTwice()
    {
        var table = new TraceTable();
        var arrival = table.FindOrAdd(new TraceId(0, 1), segment: 0);
        for (var segment = 0; segment <= 3; segment++) table.Cover(arrival, segment, 0, 1);
        table.TryGet(arrival, out var copy).ShouldBeTrue();
        for (var segment = 4; segment <= 6; segment++) table.Cover(arrival, segment, 0, 1);

        table.SegmentsOf(arrival, copy).ShouldBe([0, 1, 2, 3]);
        table.TryGet(arrival, out var now).ShouldBeTrue();
        table.SegmentsOf(arrival, now).ShouldBe([0, 1, 2, 3, 4, 5, 6]);
    }

    [Theory]
    [InlineData(51, 0)]
    [InlineData(0, 51)]
    [InlineData(32, 0)]
    [InlineData(0, 0)]
    public void First_IdentifiersThatDifferInFewBits_BeginAtDifferentPlaces(int highShift, int lowShift)
    {
        const int Ids = 1 << 12;
        var slots = new TraceSlots(1 << 18);
        var places = Enumerable.Range(1, Ids)
            .Select(i => slots.First(new TraceId(highShift == 0 ? 7 : (ulong)i << highShift, highShift > 0 ? 7 : (ulong)i << lowShift)));
        places.Distinct().Count().ShouldBeGreaterThan(Ids / 2);
    }
}
