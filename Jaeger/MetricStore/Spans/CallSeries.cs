using Cell = Jaeger.MetricStore.Spans.CellTable.Cell;

namespace Jaeger.MetricStore.Spans;

/// <summary>The calls of one service or operation by slot, ready for windows to move over them.</summary>
internal sealed class CallSeries
{
    private readonly TimeGrid _grid;
    private readonly Cell[] _cells;
    private readonly int[] _ends;
    private readonly int _buckets;
    private readonly int _first;

    /// <summary>Puts together what was counted for each of the operations.</summary>
    public CallSeries(string service, string? operation, TimeGrid grid, IReadOnlyCollection<CellTable> operations)
    {
        (Service, Operation, _grid) = (service, operation, grid);

        // Cells in order of their slots, and buckets that are used numbered without gaps.
        _ends = new int[grid.Slots];
        var ranks = new int[DurationBuckets.Count];
        foreach (var cell in operations.SelectMany(o => o.All))
        {
            _ends[cell.Slot]++;
            ranks[cell.Bucket] = 1;
        }

        for (var slot = 1; slot < _ends.Length; slot++) _ends[slot] += _ends[slot - 1];
        for (var bucket = 0; bucket < ranks.Length; bucket++)
        {
            if (ranks[bucket] != 0) ranks[bucket] = _buckets++;
        }

        _cells = new Cell[operations.Sum(o => o.Count)];
        foreach (var cell in operations.SelectMany(o => o.All)) _cells[--_ends[cell.Slot]] = cell with { Bucket = ranks[cell.Bucket] };
        _first = _cells[0].Slot;
    }

    /// <summary>The service.</summary>
    public string Service { get; }

    /// <summary>The operation; null where all of the service count.</summary>
    public string? Operation { get; }

    /// <summary>The value at every point from the first one whose window has a call in it.</summary>
    public MetricSeries Values(Func<CallWindow, double> value)
    {
        var window = new CallWindow(_buckets);
        var points = new List<MetricPoint>(_grid.Points);
        var (from, to) = (0, 0);
        for (var point = 0; point < _grid.Points; point++)
        {
            for (; to <= _grid.To(point); to++) Move(window, to, 1);
            for (; from < _grid.From(point); from++) Move(window, from, -1);
            if (_grid.To(point) >= _first) points.Add(new MetricPoint(_grid.TimeOf(point) / 1_000_000, value(window)));
        }

        return new MetricSeries(SeriesLabels.Of(Service, Operation), points);
    }

    private void Move(CallWindow window, int slot, int sign)
    {
        var end = slot + 1 < _ends.Length ? _ends[slot + 1] : _cells.Length;
        for (var i = _ends[slot]; i < end; i++) window.Add(_cells[i], sign);
    }
}
