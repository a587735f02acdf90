using System.Runtime.InteropServices;

namespace Jaeger.MetricStore.Spans;

/// <summary>
/// Counts the calls of one operation by slot and duration. Cells of neighbouring durations share a page, so that spans in
/// order of time keep to little memory; a hash table finds the pages.
/// </summary>
internal sealed class CellTable
{
    private const int PageSize = 16;
    private const int PagesInSlot = DurationBuckets.Count / PageSize;
    private (ulong Key, int Page)[] _pages = new (ulong, int)[8];
    private Cell[] _cells = new Cell[PageSize];
    private int _used;

    /// <summary>Counts a call.</summary>
    public void Add(int slot, long duration, bool isError)
    {
        var bucket = DurationBuckets.Of(duration);
        var page = PageOf(slot, bucket / PageSize);
        ref var cell = ref _cells[(page * PageSize) + (bucket % PageSize)];
        cell.Calls++;
        cell.Duration += Math.Max(duration, 0);
        if (isError) cell.Errors++;
    }

    /// <summary>Adds what was counted to a list, in no particular order.</summary>
    public void CopyTo(List<PlacedCell> list)
    {
        foreach (var (key, page) in _pages)
        {
            if (key == 0) continue;
            var (slot, place) = Math.DivRem(key - 1, PagesInSlot);
            for (var i = 0; i < PageSize; i++)
            {
                var cell = _cells[(page * PageSize) + i];
                if (cell.Calls > 0) list.Add(new PlacedCell((int)slot, ((int)place * PageSize) + i, cell));
            }
        }
    }

    private static ref (ulong Key, int Page) Find((ulong Key, int Page)[] pages, ulong key)
    {
        var mask = (uint)pages.Length - 1;
        var at = (uint)((key * 0x9E3779B97F4A7C15UL) >> 40) & mask;
        while (pages[at].Key != 0 && pages[at].Key != key) at = (at + 1) & mask;
        return ref pages[at];
    }

    private int PageOf(int slot, int place)
    {
        var key = ((ulong)slot * PagesInSlot) + (ulong)place + 1;
        ref var found = ref Find(_pages, key);
        return found.Key == key ? found.Page : AddPage(key);
    }

    private int AddPage(ulong key)
    {
        if (_used * 2 >= _pages.Length)
        {
            var larger = new (ulong Key, int Page)[_pages.Length * 2];
            foreach (var page in _pages.Where(p => p.Key != 0)) Find(larger, page.Key) = page;
            _pages = larger;
        }

        if (_used * PageSize == _cells.Length) Array.Resize(ref _cells, _cells.Length * 2);
        Find(_pages, key) = (key, _used);
        return _used++;
    }

    /// <summary>The calls of one slot whose durations share a bucket.</summary>
    [StructLayout(LayoutKind.Auto)]
    public record struct Cell
    {
        /// <summary>How many there are.</summary>
        public int Calls { get; set; }

        /// <summary>How many of them failed.</summary>
        public int Errors { get; set; }

        /// <summary>The sum of their durations in nanoseconds.</summary>
        public double Duration { get; set; }
    }

    /// <summary>A cell and where it belongs.</summary>
    /// <param name="Slot">The slot.</param>
    /// <param name="Bucket">The durations' bucket.</param>
    /// <param name="Counts">The calls.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct PlacedCell(int Slot, int Bucket, Cell Counts);
}
