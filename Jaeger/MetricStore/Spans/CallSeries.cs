using System.Runtime.InteropServices;
using PlacedCell = Jaeger.MetricStore.Spans.CellTable.PlacedCell;

namespace Jaeger.MetricStore.Spans;

/// <summary>The calls of one service or operation in order of their slots, ready for windows to move over them.</summary>
internal sealed class CallSeries
{
    private readonly IReadOnlyList<KeyValuePair<string, string>> _labels;
    private readonly TimeGrid _grid;
    private readonly PlacedCell[] _cells;
    private readonly int[] _starts;
    private readonly (long Calls, long Errors)[] _slots;
    private readonly int _buckets;

    /// <summary>Puts together what was counted for each of the operations.</summary>
    public CallSeries(string service, string? operation, TimeGrid grid, IEnumerable<CellTable> operations)
    {
        (_labels, _grid) = (SeriesLabels.Of(service, operation), grid);
        var found = new List<PlacedCell>();
        foreach (var table in operations) table.CopyTo(found);

        // Buckets that are used are numbered without gaps.
        var ranks = new int[DurationBuckets.Count];
        _starts = new int[grid.Slots + 1];
        _slots = new (long, long)[grid.Slots];
        foreach (ref readonly var cell in CollectionsMarshal.AsSpan(found))
        {
            ranks[cell.Bucket] = 1;
            _starts[cell.Slot]++;
            ref var slot = ref _slots[cell.Slot];
            slot = (slot.Calls + cell.Counts.Calls, slot.Errors + cell.Counts.Errors);
        }

        for (var bucket = 0; bucket < ranks.Length; bucket++)
        {
            if (ranks[bucket] != 0) ranks[bucket] = _buckets++;
        }

        for (var slot = 1; slot < _starts.Length; slot++) _starts[slot] += _starts[slot - 1];
        _cells = new PlacedCell[found.Count];
        foreach (ref readonly var cell in CollectionsMarshal.AsSpan(found))
            _cells[--_starts[cell.Slot]] = cell with { Bucket = ranks[cell.Bucket] };
    }

    /// <summary>A value of calls and errors at every point, from the first call on.</summary>
    public MetricSeries Rates(Func<long, long, double> value)
    {
        var (calls, errors) = (0L, 0L);
        return Values(Move, () => value(calls, errors));

        void Move(int slot, int sign)
        {
            calls += sign * _slots[slot].Calls;
            errors += sign * _slots[slot].Errors;
        }
    }

    /// <summary>A quantile of the durations in nanoseconds at every point, from the first call on.</summary>
    public MetricSeries Quantiles(double quantile, double unit)
    {
        var window = new DurationWindow(_buckets);
        return Values(Move, () => window.Quantile(quantile) / unit);

        void Move(int slot, int sign)
        {
            foreach (ref readonly var cell in _cells.AsSpan(_starts[slot].._starts[slot + 1])) window.Add(cell, sign);
        }
    }

    private MetricSeries Values(Action<int, int> move, Func<double> value)
    {
        var points = new List<MetricPoint>(_grid.Points);
        var first = _cells[0].Slot;
        var (from, to) = (0, 0);
        for (var point = 0; point < _grid.Points; point++)
        {
            for (; to <= _grid.To(point); to++) move(to, 1);
            for (; from < _grid.From(point); from++) move(from, -1);
            if (_grid.To(point) >= first) points.Add(new MetricPoint(_grid.TimeOf(point) / 1_000_000, value()));
        }

        return new MetricSeries(_labels, points);
    }
}
