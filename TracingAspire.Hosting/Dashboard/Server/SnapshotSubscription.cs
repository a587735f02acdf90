using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>One reader of a <see cref="SnapshotBroadcast{TKey, TValue}"/>.</summary>
/// <param name="initial">The entries at the moment of subscribing.</param>
/// <param name="changes">What changed since.</param>
/// <param name="unsubscribe">Ends the subscription.</param>
internal sealed class SnapshotSubscription<TKey, TValue>(
    ImmutableArray<TValue> initial,
    ChannelReader<SnapshotChange<TKey, TValue>> changes,
    Action unsubscribe) : IDisposable
    where TKey : notnull
{
    public ImmutableArray<TValue> Initial => initial;

    /// <summary>What changed since the last batch; of an entry that changed more than once, only the latest.</summary>
    public async IAsyncEnumerable<IReadOnlyCollection<SnapshotChange<TKey, TValue>>> ReadBatchesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await changes.WaitToReadAsync(cancellationToken))
        {
            var batch = new OrderedDictionary<TKey, SnapshotChange<TKey, TValue>>();
            while (changes.TryRead(out var change))
                batch[change.Key] = change;
            yield return batch.Values;
        }
    }

    public void Dispose() => unsubscribe();
}
