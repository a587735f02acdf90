using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Model;

/// <summary>
/// One reader's view of a stored span: what adjusters change lives here, everything else is read from the stored
/// message, which is shared between readers and never changed.
/// </summary>
internal sealed class TraceSpan(Span stored)
{
    /// <summary>The span as stored; read only.</summary>
    public Span Stored { get; } = stored;

    /// <summary>The span's identifier.</summary>
    public SpanId Id { get; set; } = SpanId.FromBytes(stored.SpanId.Span);

    /// <summary>The parent's identifier; empty for a root.</summary>
    public SpanId ParentId { get; set; } = SpanId.FromBytes(stored.ParentSpanId.Span);

    /// <summary>Start in nanoseconds since 1970.</summary>
    public ulong Start { get; set; } = stored.StartTimeUnixNano;

    /// <summary>End in nanoseconds since 1970.</summary>
    public ulong End { get; set; } = stored.EndTimeUnixNano;

    /// <summary>The attributes; replace the list to change them.</summary>
    public IReadOnlyList<KeyValue> Attributes { get; set; } = stored.Attributes;

    /// <summary>The events; replace the list to change them.</summary>
    public IReadOnlyList<Span.Types.Event> Events { get; set; } = stored.Events;

    /// <summary>The links; replace the list to change them.</summary>
    public IReadOnlyList<Span.Types.Link> Links { get; set; } = stored.Links;

    /// <summary>The status; unset where the span has none.</summary>
    public Status.Types.StatusCode StatusCode => Stored.Status?.Code ?? Status.Types.StatusCode.Unset;

    /// <summary>The remarks of sanitizers and adjusters; null where there are none.</summary>
    public IEnumerable<string>? Warnings
    {
        get
        {
            var value = Model.Attributes.Find(Attributes, Model.Attributes.Warnings)?.Value;
            return value?.ValueCase switch
            {
                null => null,
                AnyValue.ValueOneofCase.ArrayValue => value.ArrayValue.Values.Select(AttributeText.Of),
                _ => [AttributeText.Of(value)],
            };
        }
    }

    /// <summary>Leaves a remark on this view of the span.</summary>
    public void AddWarning(string warning)
    {
        var present = Model.Attributes.Find(Attributes, Model.Attributes.Warnings)?.Value;
        Attributes = Model.Attributes.With(Attributes, Model.Attributes.Warnings, Model.Attributes.AddWarning(present, warning));
    }
}
