using OpenTelemetry.Proto.Collector.Trace.V1;

namespace OtelCollector.Core.Processor.TailSampling.Traces;

/// <summary>A trace that waits for its decision, or whose decision later spans follow.</summary>
internal sealed class PendingTrace(TraceKey id, DateTimeOffset arrival)
{
    private readonly List<byte[]> _pieces = new(1);
    private ExportTraceServiceRequest? _decoded;

    public TraceKey Id { get; } = id;

    public DateTimeOffset Arrival { get; } = arrival;

    /// <summary>All spans that arrived, also those already passed on.</summary>
    public int SpanCount { get; set; }

    /// <summary>Bytes of the resources with their spans.</summary>
    public long Size { get; private set; }

    /// <summary>The spans that wait, as requests of one resource each.</summary>
    public IReadOnlyList<byte[]> Pieces => _pieces;

    /// <summary>The number of the batch it will be decided with.</summary>
    public ulong BatchId { get; set; }

    /// <summary>The decision; unspecified while it is pending.</summary>
    public PolicyDecision Decision { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Forgotten to make room.</summary>
    public bool IsEvicted { get; set; }

    /// <summary>Its place among those that give way.</summary>
    public LinkedListNode<PendingTrace>? EvictionNode { get; set; }

    /// <summary>Why a policy could not decide.</summary>
    public string? Error { get; set; }

    /// <summary>The spans that wait, decoded when first asked for.</summary>
    public ExportTraceServiceRequest Decoded
    {
        get
        {
            if (_decoded is not null)
                return _decoded;
            _decoded = new ExportTraceServiceRequest();
            foreach (var piece in _pieces)
                _decoded.ResourceSpans.Add(ExportTraceServiceRequest.Parser.ParseFrom(piece).ResourceSpans);
            return _decoded;
        }
    }

    public void Add(byte[] piece)
    {
        _pieces.Add(piece);
        _decoded = null;
    }

    /// <summary>Counts a resource's size, as the original does: without the tag and length before it.</summary>
    public void AddSize(byte[] piece) => Size += WireLength(piece);

    /// <summary>Lets go of the spans.</summary>
    public void Clear()
    {
        _pieces.Clear();
        _pieces.TrimExcess();
        _decoded = null;
    }

    private static int WireLength(byte[] piece)
    {
        var header = 1;
        while (piece[header] >= 0x80)
            header++;
        return piece.Length - header - 1;
    }
}
