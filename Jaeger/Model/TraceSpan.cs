using System.Text;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;
using StatusCode = OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode;

namespace Jaeger.Model;

/// <summary>
/// One reader's own view of a span, which sanitizers and adjusters change. Texts and values stay where they were
/// serialized: those bytes must not change while the view is in use.
/// </summary>
internal sealed partial class TraceSpan
{
    /// <summary>The trace the span says it belongs to.</summary>
    public TraceId TraceId { get; private set; }

    /// <summary>The span's identifier.</summary>
    public SpanId Id { get; set; }

    /// <summary>The parent's identifier; empty for a root.</summary>
    public SpanId ParentId { get; set; }

    /// <summary>The W3C trace state in UTF-8.</summary>
    public ReadOnlyMemory<byte> TraceState { get; private set; }

    /// <summary>The W3C trace flags.</summary>
    public uint Flags { get; private set; }

    /// <summary>The name in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8Name { get; set; }

    /// <summary>The name.</summary>
    public string Name => Encoding.UTF8.GetString(Utf8Name.Span);

    /// <summary>The kind; possibly a number without a name.</summary>
    public Kind Kind { get; private set; }

    /// <summary>Start in nanoseconds since 1970.</summary>
    public ulong Start { get; set; }

    /// <summary>End in nanoseconds since 1970.</summary>
    public ulong End { get; set; }

    /// <summary>The attributes.</summary>
    public TraceAttribute[] Attributes { get; set; } = [];

    /// <summary>How many attributes the sender left out.</summary>
    public uint DroppedAttributes { get; private set; }

    /// <summary>The events.</summary>
    public TraceEvent[] Events { get; set; } = [];

    /// <summary>How many events the sender left out.</summary>
    public uint DroppedEvents { get; private set; }

    /// <summary>The links.</summary>
    public TraceLink[] Links { get; set; } = [];

    /// <summary>How many links the sender left out.</summary>
    public uint DroppedLinks { get; private set; }

    /// <summary>The status; possibly a number without a name.</summary>
    public StatusCode StatusCode { get; private set; }

    /// <summary>The description of the status in UTF-8.</summary>
    public ReadOnlyMemory<byte> StatusMessage { get; private set; }
}
