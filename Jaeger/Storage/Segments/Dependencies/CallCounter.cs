using System.Runtime.InteropServices;
using Jaeger.Model;
using Jaeger.Storage.Segments.Reading;

namespace Jaeger.Storage.Segments.Dependencies;

/// <summary>Counts the calls between services within one trace after the other.</summary>
internal sealed class CallCounter
{
    private const int LargeTrace = 1024;
    private readonly List<(SpanId Parent, int Service)> _children = [];
    private readonly List<long> _calls = [];
    private Dictionary<SpanId, int> _services = [];

    /// <summary>Adds a span of the trace.</summary>
    public void Add(ReadOnlySpan<byte> payload, ServiceEntry service)
    {
        var (id, parent) = SpanFields.ReadIds(payload);
        _services.TryAdd(id, service.Number);
        if (!parent.IsEmpty) _children.Add((parent, service.Number));
    }

    /// <summary>The calls of the spans added, as <see cref="CallPatterns"/> has them; begins anew.</summary>
    public long[] Finish()
    {
        foreach (var (parent, service) in _children)
        {
            if (_services.TryGetValue(parent, out var caller)) _calls.Add(((long)caller << 32) | (uint)service);
        }

        var counted = Counted();
        _calls.Clear();
        _children.Clear();
        if (_services.Count > LargeTrace) _services = [];
        else _services.Clear();
        return counted;
    }

    private long[] Counted()
    {
        _calls.Sort();
        var calls = CollectionsMarshal.AsSpan(_calls);
        var counted = new List<long>();
        for (var at = 0; at < calls.Length;)
        {
            var end = at + 1;
            while (end < calls.Length && calls[end] == calls[at]) end++;
            counted.Add(calls[at]);
            counted.Add(end - at);
            at = end;
        }

        return [.. counted];
    }
}
