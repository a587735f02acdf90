using Jaeger.Wire;

namespace Jaeger.Model;

/// <summary>One reader's own view of a trace, grouped as in OTLP; the reader may change it as it likes.</summary>
internal sealed class Trace(TraceId id)
{
    /// <summary>The identifier all its spans share.</summary>
    public TraceId Id { get; } = id;

    /// <summary>The resources in order of arrival.</summary>
    public List<TraceResource> Resources { get; init; } = [];

    /// <summary>All spans in order of arrival.</summary>
    public IEnumerable<TraceSpan> Spans => Resources.SelectMany(r => r.Scopes).SelectMany(s => s.Spans);

    /// <summary>How many spans there are.</summary>
    public int SpanCount
    {
        get
        {
            var count = 0;
            foreach (var resource in Resources)
            {
                foreach (var scope in resource.Scopes) count += scope.Spans.Count;
            }

            return count;
        }
    }

    /// <summary>The trace with what adjusters changed, as a serialized <c>TracesData</c> or <c>ExportTraceServiceRequest</c>.</summary>
    public byte[] ToBytes()
    {
        using var writer = new BackwardWriter();
        OtlpEncoding.Write(writer, Resources);
        return writer.Written.ToArray();
    }
}
