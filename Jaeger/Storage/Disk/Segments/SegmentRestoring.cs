using System.Text;
using Jaeger.Model;
using Jaeger.Storage.Segments;
using Jaeger.Storage.Segments.Index;
using Jaeger.Storage.Segments.Payload;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Storage.Disk.Segments;

/// <summary>Makes a segment of what an earlier process left in files, without looking at the spans themselves.</summary>
/// <param name="store">The store that gets its traces and operations.</param>
/// <param name="index">The index.</param>
internal sealed class SegmentRestoring(SegmentStore store, IndexBlob index)
{
    private const int IdSize = 16;

    /// <summary>Makes the segment; called by the store, so that nothing else is added meanwhile.</summary>
    /// <param name="number">The segment's number.</param>
    /// <param name="payload">Its requests.</param>
    public SealedSegment Restore(int number, SpanPayload payload)
    {
        var firstArrival = store.Traces.Next;
        var arrivals = Arrivals(number);
        var ranks = index.Section<ushort>(IndexSection.TraceRanks);
        var starts = index.Section<long>(IndexSection.Starts);
        var durations = index.Section<float>(IndexSection.Durations);
        for (var span = 0; span < ranks.Length; span++)
            store.Traces.Cover(arrivals[ranks[span]], number, starts[span], starts[span] + (long)durations[span]);
        return new SealedSegment(number, firstArrival, payload, InOrder(arrivals), arrivals, Operations());
    }

    private long[] Arrivals(int number)
    {
        var ids = index.Section<byte>(IndexSection.TraceIds);
        var arrivals = new long[ids.Length / IdSize];
        for (var rank = 0; rank < arrivals.Length; rank++)
            arrivals[rank] = store.Traces.FindOrAdd(TraceId.FromBytes(ids.Slice(rank * IdSize, IdSize)), number);
        return arrivals;
    }

    // Ranks go by arrival. A trace whose first segment is gone arrives anew, with this one, and may so lose its place.
    private IndexBlob InOrder(long[] arrivals)
    {
        var ranks = Enumerable.Range(0, arrivals.Length).ToArray();
        var before = arrivals.ToArray();
        Array.Sort(arrivals, ranks);
        if (arrivals.AsSpan().SequenceEqual(before)) return index;
        var changed = new ushort[ranks.Length];
        for (var rank = 0; rank < ranks.Length; rank++) changed[ranks[rank]] = (ushort)rank;
        var copy = index.Memory.ToArray();
        foreach (ref var rank in IndexBlob.Writable<ushort>(copy, IndexSection.TraceRanks)) rank = changed[rank];
        return new IndexBlob(copy);
    }

    private OperationEntry[] Operations()
    {
        var operations = new List<OperationEntry>();
        using var bytes = new MemoryStream(index.Section<byte>(IndexSection.Operations).ToArray());
        using var reader = new BinaryReader(bytes, Encoding.UTF8);
        while (bytes.Position < bytes.Length)
        {
            var kind = (Kind)reader.ReadByte();
            var service = store.Catalog.Service(Encoding.UTF8.GetBytes(reader.ReadString()));
            var number = store.Catalog.Operation(service, Encoding.UTF8.GetBytes(reader.ReadString()), kind);
            operations.Add(store.Catalog[number]);
        }

        return [.. operations];
    }
}
