using Jaeger.Adjusters;
using Jaeger.Model;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Adjusters;

public sealed class ClockSkewTests
{
    private const long Second = 1_000_000_000;

    [Theory]
    [InlineData(0, 100, -10, 50, 25UL, "This span's timestamps were adjusted by 35ms")]
    [InlineData(0, 100, 10, 50, 10UL, null)]
    [InlineData(0, 100, 80, 50, 25UL, "This span's timestamps were adjusted by -55ms")]
    [InlineData(0, 100, -10, 200, 0UL, "This span's timestamps were adjusted by 10ms")]
    [InlineData(0, 100, 10, 200, 10UL, null)]
    public void Adjust_ChildOfAnotherHost_IsMovedIntoItsParent(
        int parentStart, int parentDuration, int childStart, int childDuration, ulong expectedStart, string? warning)
    {
        var trace = Traces.Of(
            Otlp.Request("a", Host("one"), Span(1, "parent", parentStart, parentDuration)),
            Otlp.Request("b", Host("two"), Span(2, "child", childStart, childDuration, parent: 1)));
        new ClockSkew(Second).Adjust(trace);

        trace.Named("child").Start.ShouldBe(Base + (expectedStart * Otlp.Millisecond));
        trace.Named("child").Warnings().ShouldBe(warning is null ? [] : [warning]);
    }

    [Fact]
    public void Adjust_SameHost_IsLeftAlone()
    {
        var trace = Traces.Of(
            Otlp.Request("a", Host("one"), Span(1, "parent", 0, 100)),
            Otlp.Request("b", Host("one"), Span(2, "child", -10, 50, parent: 1)));
        new ClockSkew(Second).Adjust(trace);
        trace.Named("child").Warnings().ShouldBeEmpty();
    }

    [Fact]
    public void Adjust_MovedSpan_TakesItsEventsAndItsChildrenOnThatHostAlong()
    {
        var child = Span(2, "child", 1000, 50, parent: 1);
        child.Events.Add(new Span.Types.Event { TimeUnixNano = child.StartTimeUnixNano });
        var trace = Traces.Of(
            Otlp.Request("a", Host("one"), Span(1, "parent", 0, 100)),
            Otlp.Request("b", Host("two"), child, Span(3, "grandchild", 1010, 10, parent: 2)));
        new ClockSkew(Second).Adjust(trace);

        trace.Named("child").Events[0].Time.ShouldBe(Base + (25 * Otlp.Millisecond));
        trace.Named("grandchild").Start.ShouldBe(Base + (35 * Otlp.Millisecond));
    }

    [Theory]
    [InlineData(0, "clock skew adjustment disabled; not applying calculated delta of 35ms")]
    [InlineData(1_000_000, "max clock skew adjustment delta of 1ms exceeded; not applying calculated delta of 35ms")]
    public void Adjust_DeltaAboveMaximum_IsOnlyRemarkedOn(long maximum, string warning)
    {
        var trace = Traces.Of(
            Otlp.Request("a", Span(1, "parent", 0, 100)),
            Otlp.Request("b", Span(2, "child", -10, 50, parent: 1)));
        new ClockSkew(maximum).Adjust(trace);
        trace.Named("child").Start.ShouldBe(Base - (10 * Otlp.Millisecond));
        trace.Named("child").Warnings().ShouldBe([warning]);
    }

    [Fact]
    public void Adjust_OddParents_AreRemarkedOnAndCyclesEnd()
    {
        var trace = Traces.Of(Otlp.Request(
            "a",
            Span(1, "orphan", 0, 10, parent: 0xabc),
            Span(1, "twin", 0, 10),
            Span(3, "cycle", 0, 10, parent: 4),
            Span(4, "back", 0, 10, parent: 3)));
        new ClockSkew(Second).Adjust(trace);
        trace.Named("orphan").Warnings().ShouldBe(["parent span ID=0000000000000abc is not in the trace; skipping clock skew adjustment"]);
        trace.Named("twin").Warnings().ShouldBe(["duplicate span IDs; skipping clock skew adjustment"]);
        trace.Named("cycle").Warnings().ShouldBeEmpty();
    }

    [Fact]
    public void Adjust_VeryDeepTrace_DoesNotRunOutOfStack()
    {
        var spans = Enumerable.Range(1, 50_000).Select(i => Span((ulong)i, "s", 0, 10, parent: (ulong)(i - 1))).ToArray();
        var trace = Traces.Of(Otlp.Request("a", spans));
        new ClockSkew(Second).Adjust(trace);
        trace.Spans.Count().ShouldBe(50_000);
    }

    private const ulong Base = Otlp.BaseTime;

    private static KeyValue[] Host(string name) => [Otlp.Text("host.name", name)];

    private static Span Span(ulong id, string name, int startMs, int durationMs, ulong parent = 0)
    {
        var span = Otlp.Span(1, id, name, parent);
        span.StartTimeUnixNano = (ulong)((long)Base + (startMs * (long)Otlp.Millisecond));
        span.EndTimeUnixNano = span.StartTimeUnixNano + ((ulong)durationMs * Otlp.Millisecond);
        return span;
    }
}
