using System.Collections.Concurrent;
using Jaeger.Model;

namespace Jaeger.Storage.Segments.Traces;

/// <summary>
/// The traces there are, by identifier and by order of arrival. One writer at a time changes it; readers wait for nobody
/// and may see a trace a moment before its spans.
/// </summary>
internal sealed class TraceTable
{
    private const int FirstSize = 1024;
    private readonly TraceChunks _chunks = new();
    private readonly ConcurrentDictionary<long, AppendOnlyList<int>> _moreSegments = new();
    private volatile TraceSlots _slots = new(FirstSize);
    private long _next;
    private long _oldest;

    /// <summary>The number of the next trace to arrive.</summary>
    public long Next => Volatile.Read(ref _next);

    /// <summary>The number of the oldest trace that is still there; those before are gone.</summary>
    public long Oldest => Volatile.Read(ref _oldest);

    /// <summary>The number of traces there are.</summary>
    public long Count => Next - Oldest;

    /// <summary>The bytes it takes.</summary>
    public long MemorySize => _chunks.MemorySize + (_slots.Size * sizeof(uint));

    /// <summary>The arrival number of a trace; negative where it is unknown or gone.</summary>
    public long Find(TraceId id)
    {
        var slots = _slots;
        for (var place = slots.First(id); ; place = slots.Next(place))
        {
            var slot = slots.Read(place);
            if (slot == TraceSlots.Empty) return -1;
            if (slot == TraceSlots.Gone) continue;
            var arrival = ArrivalIn(slot);
            if (arrival >= Oldest && TryGet(arrival, out var record) && record.Id == id) return arrival;
        }
    }

    /// <summary>A copy of a trace's record; false where it is gone.</summary>
    public bool TryGet(long arrival, out TraceRecord record)
    {
        record = default;
        if (arrival < Oldest || arrival >= Next || _chunks.Find(arrival, out var place) is not { } chunk) return false;
        record = chunk[place];

        // What is looked up about the trace afterwards is at least as new as the copy.
        Volatile.ReadBarrier();
        return true;
    }

    /// <summary>Notes the calls that so many spans of a trace consist of; a trace that is gone is left out.</summary>
    public void NoteCalls(long arrival, int pattern, int spans)
    {
        if (_chunks.Find(arrival, out var place) is not { } chunk) return;
        Volatile.Write(ref chunk[place].CallPattern, pattern);
        Volatile.Write(ref chunk[place].CountedSpans, spans);
    }

    /// <summary>The arrival number of a trace, which is added where it is new; calls must not overlap.</summary>
    public long FindOrAdd(TraceId id, int segment)
    {
        var known = Find(id);
        if (known >= 0) return known;
        if (_slots.IsFull) Rebuild();
        var arrival = _next;

        // Two values of a slot mean something else.
        while ((uint)(arrival + 2) <= TraceSlots.Gone) arrival++;
        _chunks.Make(arrival) = new TraceRecord
        {
            Id = id,
            Start = long.MaxValue,
            End = long.MinValue,
            FirstSegment = segment,
            LastSegment = segment,
            CallPattern = -1,
        };
        Volatile.Write(ref _next, arrival + 1);
        Put(_slots, id, arrival);
        return arrival;
    }

    /// <summary>Notes spans of a trace in a segment; calls must not overlap.</summary>
    public void Cover(long arrival, int segment, long start, long end)
    {
        ref var record = ref _chunks.Make(arrival);
        record.Start = Math.Min(record.Start, start);
        record.End = Math.Max(record.End, end);
        record.Spans++;
        if (record.LastSegment == segment) return;
        if (record.LastSegment != record.FirstSegment)
            _moreSegments.GetOrAdd(arrival, static _ => new AppendOnlyList<int>()).Add(record.LastSegment);
        Volatile.Write(ref record.LastSegment, segment);
    }

    /// <summary>The numbers of the segments with spans of a trace, ascending, as they were when its record was copied.</summary>
    public List<int> SegmentsOf(long arrival, TraceRecord record)
    {
        var segments = new List<int> { record.FirstSegment };
        if (record.FirstSegment == record.LastSegment) return segments;
        if (_moreSegments.TryGetValue(arrival, out var more))
        {
            // The last one is among them as soon as there is another last one.
            for (var (i, count) = (0, more.Count); i < count && more[i] < record.LastSegment; i++) segments.Add(more[i]);
        }

        segments.Add(record.LastSegment);
        return segments;
    }

    /// <summary>Forgets the traces that arrived before the given one; calls must not overlap.</summary>
    public void ForgetBefore(long arrival)
    {
        var oldest = _oldest;
        Volatile.Write(ref _oldest, arrival);
        for (; oldest < arrival; oldest++)
        {
            if (_chunks.Find(oldest, out var place) is not { } chunk) continue;
            Remove(chunk[place].Id, oldest);
            _moreSegments.TryRemove(oldest, out _);
        }

        _chunks.ForgetBefore(arrival);
    }

    private static void Put(TraceSlots slots, TraceId id, long arrival)
    {
        var place = slots.First(id);
        while (slots.Read(place) > TraceSlots.Gone) place = slots.Next(place);
        slots.Write(place, (uint)(arrival + 2));
    }

    private void Remove(TraceId id, long arrival)
    {
        for (var place = _slots.First(id); _slots.Read(place) != TraceSlots.Empty; place = _slots.Next(place))
        {
            if (_slots.Read(place) != (uint)(arrival + 2)) continue;
            _slots.Write(place, TraceSlots.Gone);
            return;
        }
    }

    private long ArrivalIn(uint slot)
    {
        // What is there arrived less than 2^32 traces ago.
        var next = Next;
        return next - (uint)((uint)(next + 2) - slot);
    }

    private void Rebuild()
    {
        var size = FirstSize;
        while (size < Count * 2) size *= 2;
        var slots = new TraceSlots(size);
        for (var arrival = _oldest; arrival < _next; arrival++)
        {
            if (_chunks.Find(arrival, out var place) is { } chunk && (uint)(arrival + 2) > TraceSlots.Gone) Put(slots, chunk[place].Id, arrival);
        }

        _slots = slots;
    }
}
