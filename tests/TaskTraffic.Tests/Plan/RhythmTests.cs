using TaskTraffic.Plan;

namespace TaskTraffic.Tests.Plan;

public class RhythmTests
{
    [Fact]
    public void TimeOf_ManyPeriods_KeepsPaceWithTheClock() =>
        Rhythm.TimeOf(10 * Rhythm.PeriodSeconds).ShouldBe(10 * Rhythm.PeriodSeconds, tolerance: 0.000_001);

    [Fact]
    public void TimeOf_MoreThought_IsNeverEarlier()
    {
        var times = Enumerable.Range(0, 1000).Select(step => Rhythm.TimeOf(step * 0.1)).ToList();

        times.ShouldBe(times.Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3.3)]
    [InlineData(14)]
    [InlineData(29.9)]
    [InlineData(101.5)]
    public void ThoughtAt_TimeOf_IsItsReverse(double seconds) =>
        Rhythm.TimeOf(Rhythm.ThoughtAt(seconds)).ShouldBe(seconds, tolerance: 0.000_001);

    [Fact]
    public void PaceAt_OnePeriod_HasABurstAndAQuietTime()
    {
        var paces = Enumerable.Range(0, (int)Rhythm.PeriodSeconds).Select(second => Rhythm.PaceAt(second)).ToList();

        paces.Max().ShouldBeGreaterThan(2);
        paces.Min().ShouldBeLessThan(0.2);
        paces.Average().ShouldBe(1, tolerance: 0.000_001);
    }
}
