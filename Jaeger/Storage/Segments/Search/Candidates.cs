using System.Buffers;

namespace Jaeger.Storage.Segments.Search;

/// <summary>
/// The spans of a segment that may match, to be taken from the newest trace on: a heap, because mostly the first few of
/// many are enough.
/// </summary>
internal sealed class Candidates : IDisposable
{
    private const int SpanBits = 16;
    private ulong[] _heap = [];
    private int _count;

    /// <summary>Begins anew with so many spans at most.</summary>
    public void Begin(int most)
    {
        _count = 0;
        if (most <= _heap.Length) return;
        Dispose();
        _heap = ArrayPool<ulong>.Shared.Rent(most);
    }

    /// <summary>Adds a span; all have to be added before the first is taken.</summary>
    /// <param name="trace">A number that is higher for newer traces, below 2^48.</param>
    /// <param name="span">The span.</param>
    public void Add(long trace, int span) => _heap[_count++] = ((ulong)trace << SpanBits) | (uint)span;

    /// <summary>Puts the spans in order, as far as needed.</summary>
    public void Order()
    {
        for (var place = (_count / 2) - 1; place >= 0; place--) Sink(place);
    }

    /// <summary>Takes a span of the newest trace; false where none is left.</summary>
    public bool TryTake(out long trace, out int span)
    {
        (trace, span) = (0, 0);
        if (_count == 0) return false;
        (trace, span) = ((long)(_heap[0] >> SpanBits), (int)(_heap[0] & ((1 << SpanBits) - 1)));
        _heap[0] = _heap[--_count];
        Sink(0);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_heap.Length > 0) ArrayPool<ulong>.Shared.Return(_heap);
        _heap = [];
    }

    private void Sink(int place)
    {
        var item = _heap[place];
        while (true)
        {
            var child = (2 * place) + 1;
            if (child >= _count) break;
            if (child + 1 < _count && _heap[child + 1] > _heap[child]) child++;
            if (_heap[child] <= item) break;
            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = item;
    }
}
