using System.Buffers;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Processor.TailSampling.Traces;

/// <summary>
/// Takes a serialized request apart by trace. Each piece is a small request of its own, so nothing holds on to the large
/// one while the trace waits for its decision.
/// </summary>
internal static class TraceSplitter
{
    public static List<TracePiece> Split(ReadOnlySequence<byte> request)
    {
        if (request.IsSingleSegment)
            return Split(request.FirstSpan);
        var copy = ArrayPool<byte>.Shared.Rent((int)request.Length);
        try
        {
            request.CopyTo(copy);
            return Split(copy.AsSpan(0, (int)request.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private static List<TracePiece> Split(ReadOnlySpan<byte> request)
    {
        var pieces = new List<TracePiece>();
        var resource = new ResourceSplit();
        var cursor = new WireCursor(request);
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.RequestResourceSpans)
                resource.Split(cursor.Bytes, pieces);
        }

        return pieces;
    }
}
