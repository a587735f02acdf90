namespace OtelCollector.Core.Processor.ProbabilisticSampler;

/// <summary>The hash that decides in hash_seed mode; the same as every Collector's, so that all decide alike.</summary>
internal static class FnvHash
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;
    private const int BucketBits = 14;
    private const uint Buckets = 1 << BucketBits;

    /// <summary>32 bits of FNV-1a over the seed's four bytes, the least significant first, and the data.</summary>
    public static uint Compute(ReadOnlySpan<byte> data, uint seed)
    {
        var hash = OffsetBasis;
        for (var shift = 0; shift < 32; shift += 8)
            hash = (hash ^ ((seed >> shift) & 0xFF)) * Prime;
        foreach (var b in data)
            hash = (hash ^ b) * Prime;
        return hash;
    }

    /// <summary>56 bits whose first 14 are the bucket in reverse, so that they compare with a threshold.</summary>
    public static ulong Randomness(ReadOnlySpan<byte> data, uint seed)
    {
        var hash = Compute(data, seed);
        ulong bucket = hash & (Buckets - 1);
        ulong unused = hash >> (32 - BucketBits);
        return ((Buckets - 1 - bucket) << 42) | ((unused ^ (unused << 10)) << 14) | bucket;
    }

    /// <summary>Buckets to keep at that percentage, rounded down in single precision.</summary>
    public static uint KeptBuckets(float percent) => (uint)(percent * (Buckets / 100.0f));

    /// <summary>The threshold that keeps that many buckets.</summary>
    public static ulong Threshold(uint keptBuckets) => (ulong)(Buckets - keptBuckets) << 42;
}
