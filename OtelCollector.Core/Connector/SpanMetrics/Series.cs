using Google.Protobuf;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>The spans of one combination of attributes since its start.</summary>
internal abstract class Series
{
    private readonly List<Exemplar> _exemplars = [];

    /// <summary>Attributes of the data points; never changed.</summary>
    public required IReadOnlyList<KeyValue> Attributes { get; init; }

    /// <summary>When the series began, in Unix nanoseconds.</summary>
    public required ulong Start { get; init; }

    protected IReadOnlyList<Exemplar> Exemplars => _exemplars;

    /// <summary>Remembers a span until the next flush; past the limit the first ones stay. 0 means no limit.</summary>
    public void AddExemplar(ReadOnlySpan<byte> traceId, ReadOnlySpan<byte> spanId, double duration, int limit)
    {
        if (limit == 0 || _exemplars.Count < limit)
        {
            _exemplars.Add(new Exemplar
            {
                TraceId = ByteString.CopyFrom(traceId),
                SpanId = ByteString.CopyFrom(spanId),
                AsDouble = duration,
            });
        }
    }

    /// <summary>Gives the exemplars the flush's time.</summary>
    public void Stamp(ulong time)
    {
        foreach (var exemplar in _exemplars)
            exemplar.TimeUnixNano = time;
    }

    public void ClearExemplars() => _exemplars.Clear();
}
