using Jaeger.Model;
using Jaeger.Storage;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Storage.Oracle;

/// <summary>A trace in memory: its batches and bounds that let a search skip it without looking at its spans.</summary>
internal sealed class StoredTrace(TraceId id, SpanBatch first)
{
    private readonly AppendOnlyList<SpanBatch> _batches = new(first);
    private ulong _services;
    private long _startMin = long.MaxValue;
    private long _startMax = long.MinValue;
    private long _endMax = long.MinValue;
    private long _durationMin = long.MaxValue;
    private long _durationMax = long.MinValue;

    /// <summary>The trace's identifier.</summary>
    public TraceId Id { get; } = id;

    /// <summary>When the trace arrived: a number that grows with every new trace.</summary>
    public long Arrival { get; set; }

    /// <summary>The earliest start of a span.</summary>
    public long Start => _startMin;

    /// <summary>The latest end of a span.</summary>
    public long End => _endMax;

    /// <summary>The batches in order of arrival.</summary>
    public ReadOnlyMemory<SpanBatch> Batches => _batches.Snapshot();

    /// <summary>Appends a batch that came after the first; calls must not overlap.</summary>
    public void Add(SpanBatch batch, ulong serviceBit)
    {
        Cover(batch, serviceBit);
        _batches.Add(batch);
    }

    /// <summary>Widens the bounds by a batch, before the batch is published.</summary>
    public void Cover(SpanBatch batch, ulong serviceBit)
    {
        _services |= serviceBit;
        foreach (var span in batch.Spans)
        {
            var start = UnixNano.FromTimestamp(span.StartTimeUnixNano);
            var duration = DurationOf(span);
            _startMin = Math.Min(_startMin, start);
            _startMax = Math.Max(_startMax, start);
            _endMax = Math.Max(_endMax, UnixNano.FromTimestamp(span.EndTimeUnixNano));
            _durationMin = Math.Min(_durationMin, duration);
            _durationMax = Math.Max(_durationMax, duration);
        }
    }

    /// <summary>False where no span can meet the query. <paramref name="serviceBit"/> is 0 for any service.</summary>
    public bool MayMatch(TraceQuery query, ulong serviceBit) =>
        (_services & serviceBit) == serviceBit
        && _startMax >= query.StartMin
        && _startMin <= query.StartMax
        && (query.DurationMin == 0 || _durationMax >= query.DurationMin)
        && (query.DurationMax == 0 || _durationMin <= query.DurationMax);

    /// <summary>A span's duration in nanoseconds.</summary>
    public static long DurationOf(Span span) =>
        UnixNano.FromTimestamp(span.EndTimeUnixNano) - UnixNano.FromTimestamp(span.StartTimeUnixNano);

    /// <summary>A view of the trace as it is now.</summary>
    public Trace ToTrace() => SpanBatch.ToTrace(Batches.Span);
}
