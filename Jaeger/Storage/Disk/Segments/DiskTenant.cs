using Jaeger.Storage.Segments;
using Jaeger.Storage.Segments.Head;
using Jaeger.Storage.Segments.Index;

namespace Jaeger.Storage.Disk.Segments;

/// <summary>One tenant's segments, in memory and on disk.</summary>
/// <param name="home">The files.</param>
/// <param name="store">What is found in them.</param>
internal sealed class DiskTenant(DiskHome home, SegmentStore store) : IAsyncDisposable
{
    /// <summary>What its spans are written to and read from.</summary>
    public ITraceStorage Storage { get; } = new StoredTraces(store);

    /// <summary>The bytes of its files.</summary>
    public long Size => new DirectoryInfo(home.Paths.Directory).EnumerateFiles().Sum(file => file.Exists ? file.Length : 0);

    /// <summary>How much it holds; the bytes are those of its files.</summary>
    public StorageStatistics Statistics => SegmentStatistics.Of(store) with { Bytes = Size };

    /// <summary>When the newest span of the oldest segment ended; null where there is no segment.</summary>
    public DateTime? OldestSegment
    {
        get
        {
            using var snapshot = store.Lease();
            return snapshot.Segments.Length == 0 ? null : NewestSpanOf(snapshot.Segments[0]);
        }
    }

    /// <summary>Forces onto the disk what was written since the last time.</summary>
    public void Sync() => home.Sync();

    /// <summary>Removes the oldest segment where its spans all ended before <paramref name="limit"/>; false where nothing was removed.</summary>
    public bool RemoveOldest(DateTime limit) => store.ForgetOldest(segment => NewestSpanOf(segment) < limit);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        home.Sync();
        await store.DisposeAsync();
        home.Dispose();
    }

    // A span that claims to end in the future is as old as its arrival.
    private DateTime NewestSpanOf(Segment segment)
    {
        var end = segment switch
        {
            HeadSegment head => head.MaxEnd,
            SealedSegment full => full.Index.MaxEnd,
            _ => long.MaxValue,
        };
        var arrival = File.GetLastWriteTimeUtc(home.Paths.Spans(home.FileOf(segment.Number)));
        var ended = DateTime.UnixEpoch.AddTicks(Math.Max(end, 0) / TimeSpan.NanosecondsPerTick);
        return ended < arrival ? ended : arrival;
    }
}
