namespace Jaeger.Storage.Segments;

/// <summary>Counts what a store holds.</summary>
internal static class SegmentStatistics
{
    /// <summary>As it is now.</summary>
    public static StorageStatistics Of(SegmentStore store)
    {
        using var snapshot = store.Lease();
        var spans = snapshot.Segments.Sum(s => (long)s.View().Count);
        var bytes = snapshot.Segments.Sum(s => s.MemorySize) + store.Traces.MemorySize;
        return new StorageStatistics(store.Traces.Count, spans, bytes, store.Traces.Oldest, snapshot.Segments.Length);
    }
}
