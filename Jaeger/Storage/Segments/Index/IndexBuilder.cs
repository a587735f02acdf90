using System.Buffers.Binary;
using System.Text;
using Jaeger.Storage.Segments.Columns;
using Jaeger.Storage.Segments.Head;
using Jaeger.Storage.Segments.Reading;

namespace Jaeger.Storage.Segments.Index;

/// <summary>Makes the index of a head segment that is full.</summary>
/// <param name="head">The segment; nothing is appended to it any more.</param>
/// <param name="catalog">The operations its numbers mean.</param>
internal sealed class IndexBuilder(HeadSegment head, OperationCatalog catalog)
{
    private readonly Ranks _traces = new(head.Traces);
    private readonly Ranks _operations = new(head.Operations);

    /// <summary>The arrival numbers of the segment's traces, ascending.</summary>
    public long[] Arrivals => [.. _traces.Values.Select(t => head.FirstArrival + t)];

    /// <summary>The segment's operations by their ranks.</summary>
    public OperationEntry[] Operations => [.. _operations.Values.Select(n => catalog[n])];

    /// <summary>Makes the index; one for a file tells the identifiers of traces and the names of operations too.</summary>
    public IndexBlob Build(bool isForFile)
    {
        var view = head.View();
        using var spanTerms = new TermSort(head.SpanTerms, view.Count);
        using var groupTerms = new TermSort(head.GroupTerms, view.GroupStarts.Length);
        var spans = new PostingsWriter(spanTerms.Items, view.Count);
        var groups = new PostingsWriter(groupTerms.Items, view.GroupStarts.Length);
        var operations = isForFile ? SerializedOperations() : [];

        int[] sizes =
        [
            view.Count * sizeof(long), view.Count * sizeof(float), SpanBitmap.WordsFor(view.Count) * sizeof(float), view.Count * sizeof(uint),
            view.GroupStarts.Length * sizeof(int), view.GroupStarts.Length * GroupOrigin.Size,
            view.Count * sizeof(ushort), view.Count * sizeof(ushort), view.Count,
            spans.Singles * sizeof(uint), spans.Singles * sizeof(ushort),
            spans.Terms * sizeof(uint), spans.Terms * sizeof(uint), spans.Units * sizeof(ushort),
            groups.Singles * sizeof(uint), groups.Singles * sizeof(ushort),
            groups.Terms * sizeof(uint), groups.Terms * sizeof(uint), groups.Units * sizeof(ushort),
            isForFile ? _traces.Values.Length * 16 : 0, operations.Length,
        ];
        var index = IndexBlob.Create(sizes, new IndexHeader(
            view.Count, view.GroupStarts.Length, view.MinStart, view.MaxStart, head.MaxEnd, head.Payload.Length));
        view.Starts.CopyTo(IndexBlob.Writable<long>(index, IndexSection.Starts));
        view.Durations.CopyTo(IndexBlob.Writable<float>(index, IndexSection.Durations));
        SpanBitmap.Maxima(view.Durations, IndexBlob.Writable<float>(index, IndexSection.LongestDurations));
        view.Offsets.CopyTo(IndexBlob.Writable<uint>(index, IndexSection.Offsets));
        view.GroupStarts.CopyTo(IndexBlob.Writable<int>(index, IndexSection.GroupStarts));
        view.GroupOrigins.CopyTo(IndexBlob.Writable<GroupOrigin>(index, IndexSection.GroupOrigins));
        _traces.CopyTo(IndexBlob.Writable<ushort>(index, IndexSection.TraceRanks));
        _operations.CopyTo(IndexBlob.Writable<ushort>(index, IndexSection.OperationRanks));
        view.Flags.CopyTo(IndexBlob.Writable<byte>(index, IndexSection.Flags));
        Write(spans, index, IndexSection.SpanSingleTerms);
        Write(groups, index, IndexSection.GroupSingleTerms);
        if (isForFile) WriteIds(view, IndexBlob.Writable<byte>(index, IndexSection.TraceIds));
        operations.CopyTo(IndexBlob.Writable<byte>(index, IndexSection.Operations));
        return new IndexBlob(index);
    }

    private static void Write(PostingsWriter writer, ArraySegment<byte> index, IndexSection first) => writer.Write(
        IndexBlob.Writable<uint>(index, first),
        IndexBlob.Writable<ushort>(index, first + 1),
        IndexBlob.Writable<uint>(index, first + 2),
        IndexBlob.Writable<uint>(index, first + 3),
        IndexBlob.Writable<ushort>(index, first + 4));

    private void WriteIds(in SegmentView view, Span<byte> target)
    {
        var ranks = _traces.Places;
        for (var span = 0; span < ranks.Length; span++)
        {
            var id = SpanFields.Read(head.Payload.From(view.Offsets[span])).Trace;
            BinaryPrimitives.WriteUInt64BigEndian(target[(ranks[span] * 16)..], id.High);
            BinaryPrimitives.WriteUInt64BigEndian(target[((ranks[span] * 16) + 8)..], id.Low);
        }
    }

    private byte[] SerializedOperations()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8))
        {
            foreach (var operation in Operations)
            {
                writer.Write((byte)operation.Kind);
                writer.Write(operation.Service.Name);
                writer.Write(operation.Name ?? "");
            }
        }

        return bytes.ToArray();
    }
}
