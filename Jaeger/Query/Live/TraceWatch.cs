using Jaeger.Model;
using Jaeger.Storage;

namespace Jaeger.Query.Live;

/// <summary>
/// Tells of traces that arrive and match a search once they have settled, and again where spans come late. A look at
/// the storage costs what the traces of the last seconds cost, whatever else is stored.
/// </summary>
/// <param name="query">The storage.</param>
/// <param name="search">The search; its limit bounds how many traces are watched at a time.</param>
/// <param name="settle">How long a trace has to stay as it is before it is told of.</param>
/// <param name="clock">The time.</param>
internal sealed class TraceWatch(QueryService query, TraceQuery search, TimeSpan settle, TimeProvider clock)
{
    /// <summary>How long after its arrival a trace is watched for spans that come late or make it match.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(15);

    // A trace that never settles is told of as it grows.
    private static readonly TimeSpan LongestUnsettled = TimeSpan.FromSeconds(5);

    private readonly Queue<(long Arrival, long SeenAt)> _newest = new();
    private readonly Dictionary<TraceId, Watched> _watched = [];
    private long _horizon = -1;
    private long _newestArrival = -1;

    /// <summary>The search.</summary>
    public TraceQuery Search => search;

    /// <summary>Everything that arrived up to this number has been told of.</summary>
    public long Position { get; private set; } = -1;

    /// <summary>Whether the last look left traces out, because more matched than the search's limit.</summary>
    public bool LeftOut { get; private set; }

    /// <summary>Begins after an arrival; without one, after what is stored now.</summary>
    public async ValueTask StartAsync(long? after, CancellationToken cancellationToken)
    {
        // A number from before a restart may be greater than all there are now: then everything is new.
        var newest = await NewestAsync(known: -1, cancellationToken);
        _horizon = after is not { } start ? newest : start > newest ? -1 : start;
        (Position, _newestArrival) = (_horizon, _horizon);
    }

    /// <summary>Looks at the storage: summaries of the traces to tell of, oldest arrival first.</summary>
    public async ValueTask<IReadOnlyList<TraceSummary>> LookAsync(CancellationToken cancellationToken)
    {
        var newest = await NewestAsync(_newestArrival, cancellationToken);
        MoveHorizon(newest);
        if (newest <= _horizon)
        {
            (Position, LeftOut) = (newest, false);
            return [];
        }

        var found = await query.FindOutlinesAsync(search with { ArrivedAfter = _horizon }, cancellationToken).ToListAsync(cancellationToken);
        LeftOut = found.Count == search.Limit;
        found.Reverse();
        var settled = found.FindAll(IsToBeTold);
        Position = _watched.Values.Where(w => w.IsPending).Select(w => w.Arrival - 1).Append(newest).Min();
        return [.. settled.Select(TraceSummarizer.Summarize)];
    }

    private async ValueTask<long> NewestAsync(long known, CancellationToken cancellationToken)
    {
        var any = new TraceQuery { Limit = 1, ArrivedAfter = known };
        return (await query.Reader.FindOutlinesAsync(any, cancellationToken).FirstOrDefaultAsync(cancellationToken))?.Arrival ?? known;
    }

    private void MoveHorizon(long newest)
    {
        if (newest > _newestArrival) _newest.Enqueue((newest, clock.GetTimestamp()));
        _newestArrival = newest;
        while (_newest.TryPeek(out var seen) && clock.GetElapsedTime(seen.SeenAt) > Window) _horizon = _newest.Dequeue().Arrival;
        foreach (var (id, watched) in _watched)
        {
            if (watched.Arrival <= _horizon) _watched.Remove(id);
        }
    }

    private bool IsToBeTold(TraceOutline trace)
    {
        var now = clock.GetTimestamp();
        if (!_watched.TryGetValue(trace.Id, out var watched))
            _watched[trace.Id] = watched = new Watched(trace.Arrival) { ToldAt = now };
        if (watched.Spans != trace.Spans.Count) (watched.Spans, watched.ChangedAt) = (trace.Spans.Count, now);
        if (!watched.IsPending) return false;
        if (clock.GetElapsedTime(watched.ChangedAt, now) < settle && clock.GetElapsedTime(watched.ToldAt, now) < LongestUnsettled) return false;
        (watched.Told, watched.ToldAt) = (watched.Spans, now);
        return true;
    }

    private sealed class Watched(long arrival)
    {
        public long Arrival { get; } = arrival;

        public int Spans { get; set; }

        public long ChangedAt { get; set; }

        public int Told { get; set; }

        public long ToldAt { get; set; }

        public bool IsPending => Spans != Told;
    }
}
