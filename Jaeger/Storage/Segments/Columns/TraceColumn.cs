using System.Runtime.CompilerServices;

namespace Jaeger.Storage.Segments.Columns;

/// <summary>The traces of spans: as distances from an arrival number while a segment grows, as ranks among its traces afterwards.</summary>
internal readonly ref struct TraceColumn
{
    private readonly ReadOnlySpan<int> _distances;
    private readonly ReadOnlySpan<ushort> _ranks;
    private readonly ReadOnlySpan<long> _arrivals;
    private readonly long _first;

    /// <summary>Distances from the first arrival number.</summary>
    public TraceColumn(ReadOnlySpan<int> distances, long first)
    {
        _distances = distances;
        _first = first;
    }

    /// <summary>Ranks among arrival numbers in ascending order.</summary>
    public TraceColumn(ReadOnlySpan<ushort> ranks, ReadOnlySpan<long> arrivals)
    {
        _ranks = ranks;
        _arrivals = arrivals;
    }

    /// <summary>The arrival number of a span's trace.</summary>
    public long this[int span]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _distances.IsEmpty ? _arrivals[_ranks[span]] : _first + _distances[span];
    }

    /// <summary>Adds the spans of a trace in their order.</summary>
    public void Find(long arrival, List<int> spans)
    {
        if (!_distances.IsEmpty)
        {
            if (Math.Abs(arrival - _first) <= int.MaxValue) Find(_distances, (int)(arrival - _first), spans);
            return;
        }

        var rank = _arrivals.BinarySearch(arrival);
        if (rank >= 0) Find(_ranks, (ushort)rank, spans);
    }

    private static void Find<T>(ReadOnlySpan<T> column, T wanted, List<int> spans)
        where T : IEquatable<T>
    {
        for (var at = 0; ;)
        {
            var next = column[at..].IndexOf(wanted);
            if (next < 0) return;
            spans.Add(at + next);
            at += next + 1;
        }
    }
}
