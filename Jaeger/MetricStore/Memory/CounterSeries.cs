namespace Jaeger.MetricStore.Memory;

/// <summary>One counter over time: what was added to it between which times.</summary>
internal sealed class CounterSeries(SpanMetricKey key)
{
    // What is added more often than this is put together.
    private const long Resolution = 30_000_000_000;
    private readonly List<Increment> _increments = [];
    private (long Start, double[] Counts)? _last;

    /// <summary>What is counted.</summary>
    public SpanMetricKey Key => key;

    /// <summary>The time of the last reading.</summary>
    public long Updated { get; private set; }

    /// <summary>Upper bounds of durations in milliseconds; empty for a counter of calls.</summary>
    public double[] Bounds { get; private set; } = [];

    /// <summary>When the first increment began; null where there is none.</summary>
    public long? First => _increments.Count == 0 ? null : _increments[0].From;

    /// <summary>Adds a reading; one that is not newer than the last is left out.</summary>
    public void Add(Reading reading)
    {
        if (reading.Time <= Updated) return;
        if (!reading.Bounds.AsSpan().SequenceEqual(Bounds))
        {
            _increments.Clear();
            _last = null;
            Bounds = reading.Bounds;
        }

        var from = Math.Max(reading.Start, Updated);
        var added = reading.Counts;
        if (!reading.IsDelta)
        {
            // A counter that began anew has nothing to do with what it was before.
            var goesOn = _last is { } last && last.Start == reading.Start && last.Counts.Zip(reading.Counts).All(c => c.First <= c.Second);
            if (goesOn) added = [.. reading.Counts.Zip(_last!.Value.Counts, (now, before) => now - before)];
            else from = reading.Start;
            _last = (reading.Start, reading.Counts);
        }

        Updated = reading.Time;
        if (Array.TrueForAll(added, a => a == 0)) return;
        Add(new Increment(Math.Min(Math.Max(from, 0), reading.Time - 1), reading.Time, [.. added.Select(a => (float)a)]));
    }

    /// <summary>Forgets increments that ended before a time.</summary>
    public void ForgetBefore(long time) => _increments.RemoveRange(0, FirstAfter(time));

    /// <summary>Adds to <paramref name="sums"/> what was added after one time until another; in part where an increment lies across.</summary>
    public void AddTo(Span<double> sums, long after, long until)
    {
        for (var i = FirstAfter(after); i < _increments.Count && _increments[i].From < until; i++)
        {
            var (from, to, counts) = _increments[i];
            var share = (double)(Math.Min(to, until) - Math.Max(from, after)) / (to - from);
            for (var j = 0; j < counts.Length; j++) sums[j] += counts[j] * share;
        }
    }

    private void Add(Increment increment)
    {
        if (_increments is [.., var last] && last.To == increment.From && increment.To - last.From <= Resolution)
            _increments[^1] = new Increment(last.From, increment.To, [.. last.Counts.Zip(increment.Counts, (a, b) => a + b)]);
        else
            _increments.Add(increment);
    }

    private int FirstAfter(long time)
    {
        var (low, high) = (0, _increments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_increments[middle].To <= time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private readonly record struct Increment(long From, long To, float[] Counts);
}
