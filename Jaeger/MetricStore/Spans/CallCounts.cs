using Jaeger.Storage;

namespace Jaeger.MetricStore.Spans;

/// <summary>All calls a query is about, counted in one pass over the stored spans.</summary>
internal sealed class CallCounts
{
    private readonly TimeGrid _grid;
    private readonly OperationTable _operations = new();
    private readonly Lazy<IReadOnlyList<CallSeries>> _byService;
    private readonly Lazy<IReadOnlyList<CallSeries>> _byOperation;

    // The slot of the last span: the next one mostly belongs there, too.
    private (int Slot, long After, long Until) _last = (0, long.MaxValue, long.MinValue);

    private CallCounts(TimeGrid grid)
    {
        _grid = grid;
        _byService = new(() => Group(byOperation: false));
        _byOperation = new(() => Group(byOperation: true));
    }

    /// <summary>Counts.</summary>
    public static async Task<CallCounts> CountAsync(ITraceReader spans, MetricQuery query, CancellationToken cancellationToken)
    {
        var counts = new CallCounts(new TimeGrid(query));
        var scan = new SpanScan
        {
            Services = query.Services.ToHashSet(StringComparer.Ordinal),
            Kinds = query.SpanKinds.ToHashSet(),
            EndAfter = counts._grid.Before,
            EndMax = counts._grid.Last,
        };
        await spans.ScanSpansAsync(scan, counts.Add, cancellationToken);
        return counts;
    }

    /// <summary>The calls of every service, or of every operation.</summary>
    /// <exception cref="TraceStorageException">They are too many to answer with.</exception>
    public IReadOnlyList<CallSeries> Series(bool byOperation) => (byOperation ? _byOperation : _byService).Value;

    private List<CallSeries> Group(bool byOperation)
    {
        var groups = _operations.All
            .GroupBy(o => (o.Key.Service, Operation: byOperation ? o.Key.Operation : null), o => o.Value)
            .OrderBy(g => g.Key.Service, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Operation, StringComparer.Ordinal)
            .ToList();
        MetricQueryLimits.CheckSize(groups.Count, _grid.Points);
        return [.. groups.Select(g => new CallSeries(g.Key.Service, g.Key.Operation, _grid, g))];
    }

    private void Add(in SpanFacts span)
    {
        if (span.End <= _last.After || span.End > _last.Until)
            _last = (_grid.SlotOf(span.End, out var after, out var until), after, until);
        _operations.Of(span.Service, span.Operation).Add(_last.Slot, span.Duration, span.IsError);
    }
}
