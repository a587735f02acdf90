using Jaeger.Storage.Segments;
using Jaeger.Storage.Segments.Index;

namespace Jaeger.Tests.Storage;

/// <summary>Waits for what a store does in the background.</summary>
internal static class SegmentStores
{
    /// <summary>Waits until all segments but the one that is written to are sealed.</summary>
    public static async Task SealedAsync(this SegmentStore store, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            using (var snapshot = store.Lease())
            {
                if (snapshot.Segments.SkipLast(1).All(s => s is SealedSegment)) return;
            }

            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
