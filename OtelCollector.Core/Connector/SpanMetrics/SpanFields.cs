using System.Runtime.InteropServices;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>What the metrics need of a serialized span; used again for every span.</summary>
internal sealed class SpanFields(byte[][] dimensionNames)
{
    private readonly List<(int Offset, int Length)> _events = [];
    private (int Offset, int Length) _name;
    private (int Offset, int Length) _traceId;
    private (int Offset, int Length) _spanId;
    private (int Offset, int Length) _traceState;
    private ulong _start;
    private ulong _end;

    public ValueSlots Dimensions { get; } = new(dimensionNames);

    public int Kind { get; private set; }

    public int Status { get; private set; }

    /// <summary>The duration in nanoseconds; 0 for a span that ends before it starts.</summary>
    public ulong Duration => _end > _start ? _end - _start : 0;

    public ReadOnlySpan<(int Offset, int Length)> Events => CollectionsMarshal.AsSpan(_events);

    public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> span) => Slice(span, _name);

    public ReadOnlySpan<byte> TraceId(ReadOnlySpan<byte> span) => Slice(span, _traceId);

    public ReadOnlySpan<byte> SpanId(ReadOnlySpan<byte> span) => Slice(span, _spanId);

    public ReadOnlySpan<byte> TraceState(ReadOnlySpan<byte> span) => Slice(span, _traceState);

    public void Read(ReadOnlySpan<byte> span)
    {
        _events.Clear();
        Dimensions.Clear();
        (_name, _traceId, _spanId, _traceState) = (default, default, default, default);
        (_start, _end, Kind, Status) = (0, 0, 0, 0);
        var cursor = new WireCursor(span);
        while (cursor.Next())
            Read(cursor);
    }

    private void Read(WireCursor cursor)
    {
        var place = (cursor.Offset, cursor.Bytes.Length);
        switch (cursor.Field)
        {
            case WireTraces.SpanTraceId:
                _traceId = place;
                break;
            case WireTraces.SpanSpanId:
                _spanId = place;
                break;
            case WireTraces.SpanTraceState:
                _traceState = place;
                break;
            case WireTraces.SpanName:
                _name = place;
                break;
            case WireTraces.SpanKind:
                Kind = (int)cursor.Number;
                break;
            case WireTraces.SpanStart:
                _start = cursor.Number;
                break;
            case WireTraces.SpanEnd:
                _end = cursor.Number;
                break;
            case WireTraces.SpanAttributes:
                Dimensions.Add(cursor.Bytes, cursor.Offset);
                break;
            case WireTraces.SpanEvents:
                _events.Add(place);
                break;
            case WireTraces.SpanStatus:
                Status = ReadCode(cursor.Bytes);
                break;
        }
    }

    private static int ReadCode(ReadOnlySpan<byte> status)
    {
        var code = 0;
        var cursor = new WireCursor(status);
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.StatusCode)
                code = (int)cursor.Number;
        }

        return code;
    }

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> span, (int Offset, int Length) place) =>
        span.Slice(place.Offset, place.Length);
}
