using System.Collections.Concurrent;
using Jaeger.Storage;

namespace Jaeger.MetricStore.Spans;

/// <summary>
/// Keeps counts for a moment: the Monitor page asks ten times at once for figures of the same spans, by service and by
/// operation, and one pass over them serves all ten.
/// </summary>
internal sealed class RecentCounts(ITraceReader spans, TimeProvider clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<Key, Entry> _entries = new();

    /// <summary>The counts of a checked query, at most two seconds old.</summary>
    public Task<CallCounts> GetAsync(MetricQuery query, CancellationToken cancellationToken)
    {
        var key = new Key(
            string.Join('\0', query.Services),
            string.Join(',', query.SpanKinds.Select(k => (int)k)),
            query.End,
            query.Lookback,
            query.Step,
            query.RatePer);

        // Nobody's leaving ends the pass: others may wait for it, and it is short.
        var entry = _entries.GetOrAdd(
            key,
            k => new Entry(new(() => Task.Run(() => CountAsync(k, query), CancellationToken.None))));
        return entry.Counts.Value.WaitAsync(cancellationToken);
    }

    private async Task<CallCounts> CountAsync(Key key, MetricQuery query)
    {
        try
        {
            return await CallCounts.CountAsync(spans, query, CancellationToken.None);
        }
        finally
        {
            _ = ForgetAsync(key);
        }
    }

    private async Task ForgetAsync(Key key)
    {
        await Task.Delay(Moment, clock, CancellationToken.None);
        _entries.TryRemove(key, out _);
    }

    private sealed record Entry(Lazy<Task<CallCounts>> Counts);

    private readonly record struct Key(string Services, string Kinds, long End, long Lookback, long Step, long RatePer);
}
