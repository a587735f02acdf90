using System.Collections.Concurrent;
using Jaeger.Storage;

namespace Jaeger.MetricStore.Spans;

/// <summary>
/// Keeps counts for a moment: the Monitor page asks ten times at once for figures of the same spans, by service and by
/// operation, and one pass over them serves all ten.
/// </summary>
internal sealed class RecentCounts(TimeProvider clock)
{
    // Counts of many spans are large, and a question with another end every time is never asked again.
    private const int MostKept = 8;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<Key, Lazy<Task<CallCounts>>> _counts = new();

    /// <summary>The counts of a checked query, at most two seconds old.</summary>
    /// <param name="tenant">Whose spans they are.</param>
    /// <param name="spans">The spans.</param>
    /// <param name="query">What to count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<CallCounts> GetAsync(string tenant, ITraceReader spans, MetricQuery query, CancellationToken cancellationToken)
    {
        var key = new Key(
            tenant,
            string.Join('\0', query.Services),
            string.Join(',', query.SpanKinds.Select(k => (int)k)),
            query.End,
            query.Lookback,
            query.Step,
            query.RatePer);

        if (_counts.Count >= MostKept && !_counts.ContainsKey(key)) return CallCounts.CountAsync(spans, query, cancellationToken);

        // Nobody's leaving ends the pass: others may wait for it, and it is short.
        var counts = _counts.GetOrAdd(
            key, k => new(() => Task.Run(() => CountAsync(k, spans, query), CancellationToken.None)));
        return counts.Value.WaitAsync(cancellationToken);
    }

    private async Task<CallCounts> CountAsync(Key key, ITraceReader spans, MetricQuery query)
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
        _counts.TryRemove(key, out _);
    }

    private sealed record Key(string Tenant, string Services, string Kinds, long End, long Lookback, long Step, long RatePer);
}
