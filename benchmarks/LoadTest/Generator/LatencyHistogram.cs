using System.Numerics;

namespace TracingAspire.Benchmarks.LoadTest.Generator;

/// <summary>Counts durations in buckets at most 3 % wide, so that a percentile costs no list of all of them.</summary>
internal sealed class LatencyHistogram
{
    private const int SubBits = 5;
    private const int SubBuckets = 1 << SubBits;

    private readonly long[] _counts = new long[(64 - SubBits) * SubBuckets];

    public TimeSpan Max { get; private set; }

    public void Record(TimeSpan latency)
    {
        _counts[Bucket((ulong)Math.Max(0, latency.TotalMicroseconds))]++;
        if (latency > Max)
            Max = latency;
    }

    public void Add(LatencyHistogram other)
    {
        for (var i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
        if (other.Max > Max)
            Max = other.Max;
    }

    /// <summary>The latency that this share of requests did not exceed; zero where there were none.</summary>
    public TimeSpan Percentile(double share)
    {
        var left = (long)Math.Ceiling(_counts.Sum() * share);
        for (var i = 0; i < _counts.Length; i++)
        {
            left -= _counts[i];
            if (left <= 0)
                return left == 0 && _counts[i] == 0 ? TimeSpan.Zero : TimeSpan.FromMicroseconds(UpperBound(i));
        }

        return Max;
    }

    private static int Bucket(ulong value)
    {
        var shift = Math.Max(0, BitOperations.Log2(value | 1) - SubBits);
        return (shift * SubBuckets) + (int)(value >> shift);
    }

    private static double UpperBound(int bucket)
    {
        var shift = Math.Max(0, (bucket / SubBuckets) - 1);
        return (double)(bucket - (shift * SubBuckets)) * (1L << shift);
    }
}
