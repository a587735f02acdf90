using System.Runtime.InteropServices;

namespace Jaeger.MetricStore.Spans;

/// <summary>Counts the calls of one operation by slot and duration: a hash table without an object for each entry.</summary>
internal sealed class CellTable
{
    private const int Empty = -1;
    private Cell[] _cells = NewCells(8);
    private int _used;

    /// <summary>What was counted, in no particular order.</summary>
    public IEnumerable<Cell> All => _cells.Where(c => c.Slot != Empty);

    /// <summary>How many cells there are.</summary>
    public int Count => _used;

    /// <summary>Counts a call.</summary>
    public void Add(int slot, long duration, bool isError)
    {
        ref var cell = ref Find(_cells, slot, DurationBuckets.Of(duration));
        if (cell.Slot == Empty)
        {
            cell = cell with { Slot = slot, Bucket = DurationBuckets.Of(duration) };
            _used++;
        }

        cell.Calls++;
        cell.Duration += Math.Max(duration, 0);
        if (isError) cell.Errors++;
        if (_used * 2 > _cells.Length) Grow();
    }

    private static Cell[] NewCells(int size)
    {
        var cells = new Cell[size];
        Array.Fill(cells, new Cell { Slot = Empty });
        return cells;
    }

    private static ref Cell Find(Cell[] cells, int slot, int bucket)
    {
        var hash = (((uint)slot * DurationBuckets.Count) + (uint)bucket) * 0x9E3779B1u;
        var mask = (uint)cells.Length - 1;
        var at = (hash >> 8) & mask;
        while (cells[at].Slot != Empty && (cells[at].Slot != slot || cells[at].Bucket != bucket)) at = (at + 1) & mask;
        return ref cells[at];
    }

    private void Grow()
    {
        var larger = NewCells(_cells.Length * 2);
        foreach (var cell in All) Find(larger, cell.Slot, cell.Bucket) = cell;
        _cells = larger;
    }

    /// <summary>The calls of one slot whose durations share a bucket.</summary>
    [StructLayout(LayoutKind.Auto)]
    public record struct Cell
    {
        /// <summary>The slot; negative for an entry that is not used.</summary>
        public int Slot { get; set; }

        /// <summary>The durations' bucket.</summary>
        public int Bucket { get; set; }

        /// <summary>How many there are.</summary>
        public int Calls { get; set; }

        /// <summary>How many of them failed.</summary>
        public int Errors { get; set; }

        /// <summary>The sum of their durations in nanoseconds.</summary>
        public double Duration { get; set; }
    }
}
