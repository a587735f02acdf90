using PlacedCell = Jaeger.MetricStore.Spans.CellTable.PlacedCell;

namespace Jaeger.MetricStore.Spans;

/// <summary>The durations of the calls within a window that moves over the slots of one series.</summary>
internal sealed class DurationWindow
{
    // Quantiles are found by whole groups of buckets first.
    private const int GroupSize = 32;
    private readonly (long Calls, double Duration)[] _buckets;
    private readonly long[] _groups;
    private long _calls;

    /// <summary>An empty window over durations in so many buckets.</summary>
    public DurationWindow(int buckets)
    {
        _buckets = new (long, double)[buckets];
        _groups = new long[(buckets / GroupSize) + 1];
    }

    /// <summary>Takes calls in, or out again.</summary>
    /// <param name="cell">The calls; their bucket counts among those of this window.</param>
    /// <param name="sign">1 or -1.</param>
    public void Add(in PlacedCell cell, int sign)
    {
        var calls = sign * cell.Counts.Calls;
        _calls += calls;
        _groups[cell.Bucket / GroupSize] += calls;
        ref var bucket = ref _buckets[cell.Bucket];
        bucket.Calls += calls;
        bucket.Duration = bucket.Calls == 0 ? 0 : bucket.Duration + (sign * cell.Counts.Duration);
    }

    /// <summary>
    /// The duration in nanoseconds that a share of the calls does not exceed: of the bucket it is in, the mean.
    /// Not a number without calls; beyond all numbers for a share below 0 or above 1.
    /// </summary>
    public double Quantile(double share)
    {
        if (_calls == 0 || double.IsNaN(share)) return double.NaN;
        if (share is < 0 or > 1) return share < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        var rank = Math.Clamp((long)Math.Ceiling(share * _calls), 1, _calls);
        var at = 0;
        for (; rank > _groups[at / GroupSize]; at += GroupSize) rank -= _groups[at / GroupSize];
        for (; rank > _buckets[at].Calls; at++) rank -= _buckets[at].Calls;
        return _buckets[at].Duration / _buckets[at].Calls;
    }
}
