using System.IO.Hashing;
using System.Runtime.InteropServices;
using Jaeger.Storage.Segments.Traces;

namespace Jaeger.Storage.Segments.Dependencies;

/// <summary>
/// The distinct sets of calls between services that traces consist of. Most traces of an application have one of a few,
/// so that counting the calls of a million traces means counting a few patterns.
/// </summary>
internal sealed class CallPatterns
{
    private const int Most = 1 << 20;
    private const int FirstSweep = 1 << 16;
    private readonly Dictionary<long[], int> _numbers = new(new SameCalls());
    private readonly Stack<int> _free = new();
    private readonly List<int> _swept = [];
    private long[]?[] _patterns = new long[]?[16];
    private int _count;
    private int _sweepAt = FirstSweep;
    private int _readers;

    /// <summary>The number of places there are for patterns.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The number of a pattern; negative where there is no room for it. Calls must not overlap.</summary>
    /// <param name="calls">Sorted: the numbers of the calling and the called service in 32 bits each, then how often.</param>
    public int NumberOf(long[] calls)
    {
        if (_numbers.TryGetValue(calls, out var number)) return number;
        FreeSwept();
        if (!_free.TryPop(out number))
        {
            if (_count == Most) return -1;
            number = _count;
            if (number == _patterns.Length) Volatile.Write(ref _patterns, [.. _patterns, .. new long[]?[_count]]);
            Volatile.Write(ref _count, _count + 1);
        }

        _numbers[calls] = number;
        Volatile.Write(ref _patterns[number], calls);
        return number;
    }

    /// <summary>A pattern by its number.</summary>
    public ReadOnlySpan<long> this[int number] => Volatile.Read(ref Volatile.Read(ref _patterns)[number]);

    /// <summary>Says that somebody reads numbers of patterns from traces and looks them up afterwards.</summary>
    public void Hold() => Interlocked.Increment(ref _readers);

    /// <summary>Says that they are looked up.</summary>
    public void Release() => Interlocked.Decrement(ref _readers);

    /// <summary>Makes room where many patterns may have no trace any more. Calls must not overlap.</summary>
    public void Sweep(TraceTable traces)
    {
        if (_numbers.Count < _sweepAt) return;
        var used = new bool[_count];
        for (var arrival = traces.Oldest; arrival < traces.Next; arrival++)
        {
            if (traces.TryGet(arrival, out var trace) && trace.CallPattern >= 0) used[trace.CallPattern] = true;
        }

        foreach (var (calls, number) in _numbers.Where(p => !used[p.Value]).ToList())
        {
            // Its calls stay readable for who has just read its number.
            _numbers.Remove(calls);
            _swept.Add(number);
        }

        _sweepAt = Math.Clamp(_numbers.Count * 2, FirstSweep, Most);
    }

    // Who begins to read after the sweep meets none of the swept numbers; who began before may still look one up.
    private void FreeSwept()
    {
        if (_swept.Count == 0 || Interlocked.Add(ref _readers, 0) > 0) return;
        foreach (var number in _swept) _free.Push(number);
        _swept.Clear();
    }

    private sealed class SameCalls : IEqualityComparer<long[]>
    {
        public bool Equals(long[]? x, long[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(long[] obj) => (int)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(obj.AsSpan()));
    }
}
