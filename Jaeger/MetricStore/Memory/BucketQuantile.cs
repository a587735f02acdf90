namespace Jaeger.MetricStore.Memory;

/// <summary>Estimates quantiles of durations known by bucket, as Prometheus does: evenly spread within each bucket.</summary>
internal sealed class BucketQuantile
{
    private readonly SortedDictionary<double, (double Lower, double Calls)> _buckets = [];
    private double _calls;

    /// <summary>Adds calls by bucket; there is one more of them than of bounds.</summary>
    public void Add(double[] bounds, ReadOnlySpan<double> calls)
    {
        for (var i = 0; i < calls.Length; i++)
        {
            var upper = i < bounds.Length ? bounds[i] : double.PositiveInfinity;
            var known = _buckets.GetValueOrDefault(upper, (i == 0 ? Math.Min(0, upper) : bounds[i - 1], 0));
            _buckets[upper] = (Math.Max(known.Lower, i == 0 ? Math.Min(0, upper) : bounds[i - 1]), known.Calls + calls[i]);
            _calls += calls[i];
        }
    }

    /// <summary>The duration that a share of the calls does not exceed; not a number without calls.</summary>
    public double Of(double share)
    {
        if (_calls <= 0 || double.IsNaN(share)) return double.NaN;
        if (share is < 0 or > 1) return share < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        var rank = share * _calls;
        foreach (var (upper, (lower, calls)) in _buckets)
        {
            if (rank > calls + (_calls * 1e-12))
            {
                rank -= calls;
                continue;
            }

            if (double.IsPositiveInfinity(upper)) return lower;
            return calls <= 0 ? lower : lower + ((upper - lower) * Math.Clamp(rank / calls, 0, 1));
        }

        return _buckets.Keys.Last(double.IsFinite);
    }
}
