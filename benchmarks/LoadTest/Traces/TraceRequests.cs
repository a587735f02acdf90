using System.Buffers.Binary;
using System.Buffers.Text;
using TracingAspire.Benchmarks.LoadTest.Payload;

namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>
/// Requests of a hundred spans, ten traces or parts of traces in each. What happens in them is made in advance and
/// repeats; IDs, times and the values of attributes that have many are written into every copy.
/// </summary>
internal sealed class TraceRequests : IRequestSource
{
    private const int Variants = 64;
    private const int UserDigits = 5;
    private const int Prefix = 2;

    private readonly TraceRequestTemplate[] _templates = new TraceRequestTemplate[Variants];
    private readonly TraceFacts _facts;
    private readonly TraceLayout _layout;
    private readonly long _first;

    /// <summary>Makes in advance what repeats.</summary>
    /// <param name="facts">What differs from trace to trace.</param>
    /// <param name="layout">Which traces they are.</param>
    /// <param name="first">Number of the first request.</param>
    public TraceRequests(TraceFacts facts, TraceLayout layout, long first = 0)
    {
        (_facts, _layout, _first) = (facts, layout, first);
        var random = new Random(1);
        for (var i = 0; i < Variants; i++)
            _templates[i] = TraceRequestTemplate.Create(random, layout.HasParts);
        MaxLength = _templates.Max(template => template.Bytes.Length);
    }

    public int SpansPerRequest => TraceRequestTemplate.Traces * TraceShape.Spans;

    public bool IsGzip => false;

    public int MaxLength { get; }

    /// <summary>The bytes of the first so many.</summary>
    public long TotalLength(long count)
    {
        var all = _templates.Sum(template => (long)template.Bytes.Length);
        return (count / Variants * all) + _templates.Take((int)(count % Variants)).Sum(template => (long)template.Bytes.Length);
    }

    public int Write(Span<byte> target, long number, ref IdSource ids)
    {
        var template = _templates[number % Variants];
        template.Bytes.CopyTo(target);
        Span<TracePart> parts = stackalloc TracePart[TraceRequestTemplate.Traces];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = _layout[((_first + number) * parts.Length) + i];
        foreach (ref readonly var span in template.Spans.AsSpan())
            Fill(target, span, parts[span.Trace]);
        return template.Bytes.Length;
    }

    private void Fill(Span<byte> target, in SpanPlaces places, TracePart part)
    {
        var id = _facts.SpanId(part, places.Span);
        BinaryPrimitives.WriteUInt64BigEndian(target[places.TraceId..], _facts.TraceIdHigh(part.Trace));
        BinaryPrimitives.WriteUInt64BigEndian(target[(places.TraceId + sizeof(ulong))..], _facts.TraceIdLow(part.Trace));
        BinaryPrimitives.WriteUInt64BigEndian(target[places.SpanId..], id);
        if (places.ParentId >= 0)
            BinaryPrimitives.WriteUInt64BigEndian(target[places.ParentId..], ParentId(places.Parent, part));
        FillTimes(target, places, part);
        if (places.User >= 0)
            Utf8Formatter.TryFormat(_facts.UserNumber(part.Trace), target[(places.User + Prefix)..], out _, new('D', UserDigits));
        if (places.Order >= 0)
            WriteHex(target.Slice(places.Order + Prefix, Marks.Order.Length - Prefix), _facts.OrderNumber(part.Trace));
        if (places.Request >= 0)
            WriteHex(target.Slice(places.Request, Marks.Request.Length), id);
    }

    private void FillTimes(Span<byte> target, in SpanPlaces places, TracePart part)
    {
        var whole = (double)_facts.Duration(part);
        var start = _facts.Start(part.Trace) + (long)(places.StartShare * whole);
        var duration = (long)(places.DurationShare * whole);
        BinaryPrimitives.WriteInt64LittleEndian(target[places.Start..], start);
        BinaryPrimitives.WriteInt64LittleEndian(target[places.End..], start + duration);
        if (places.Event >= 0)
            BinaryPrimitives.WriteInt64LittleEndian(target[places.Event..], start + (duration / 2));
    }

    // The first span of a part is under the second of its parent; that of the first part, under none.
    private ulong ParentId(int parent, TracePart part) => (parent, part.Parent) switch
    {
        ( >= 0, _) => _facts.SpanId(part, parent),
        (_, >= 0) => _facts.SpanId(part with { Part = part.Parent }, 1),
        _ => 0,
    };

    private static void WriteHex(Span<byte> target, ulong value)
    {
        for (var i = target.Length - 1; i >= 0; i--, value >>= 4)
            target[i] = "0123456789abcdef"u8[(int)(value & 0xF)];
    }
}
