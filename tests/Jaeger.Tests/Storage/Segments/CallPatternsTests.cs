using Jaeger.Storage.Segments.Dependencies;
using Jaeger.Storage.Segments.Traces;

namespace Jaeger.Tests.Storage.Segments;

public sealed class CallPatternsTests
{
    private const int UntilSwept = 1 << 16;

    [Fact]
    public void Sweep_WhileNumbersAreLookedUp_LeavesThemAsTheyWere()
    {
        var patterns = new CallPatterns();
        patterns.Hold();
        for (var i = 0; i < UntilSwept; i++) patterns.NumberOf([i, 1]).ShouldBe(i);
        patterns.Sweep(new TraceTable());

        patterns.NumberOf([-1, 1]).ShouldBe(UntilSwept);
        for (var i = 0; i < UntilSwept; i++) patterns[i][0].ShouldBe(i);
        patterns.Release();
        patterns.NumberOf([-2, 1]).ShouldBeLessThan(UntilSwept);
        patterns.Count.ShouldBe(UntilSwept + 1);
    }
}
