using Jaeger.Storage;

namespace Jaeger.MetricStore.Spans;

/// <summary>All calls a query is about, counted in one pass over the stored spans.</summary>
internal sealed class CallCounts
{
    private readonly TimeGrid _grid;
    private readonly OperationTable _operations = new();

    private CallCounts(TimeGrid grid) => _grid = grid;

    /// <summary>Counts.</summary>
    /// <exception cref="TraceStorageException">The query is refused.</exception>
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

    /// <summary>The value of every service or operation at every point.</summary>
    /// <exception cref="TraceStorageException">They are too many.</exception>
    public IReadOnlyList<MetricSeries> Series(bool byOperation, Func<CallWindow, double> value)
    {
        var groups = _operations.All
            .GroupBy(o => (o.Key.Service, Operation: byOperation ? o.Key.Operation : null), o => o.Value)
            .OrderBy(g => g.Key.Service, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Operation, StringComparer.Ordinal)
            .ToList();
        MetricQueryLimits.CheckSize(groups.Count, _grid.Points);
        return [.. groups.Select(g => new CallSeries(g.Key.Service, g.Key.Operation, _grid, [.. g]).Values(value))];
    }

    private void Add(in SpanFacts span) =>
        _operations.Of(span.Service, span.Operation).Add(_grid.SlotOf(span.End), span.Duration, span.IsError);
}
