using Jaeger.Wire;
using OtelCollector.Core.Pdata.Wire;
using Link = OpenTelemetry.Proto.Trace.V1.Span.Types.Link;

namespace Jaeger.Model;

/// <summary>A span's link to another span.</summary>
internal sealed class TraceLink
{
    /// <summary>Reads a serialized <c>Link</c>.</summary>
    public TraceLink(ReadOnlyMemory<byte> message)
    {
        var fields = new WireCursor(message.Span);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case Link.TraceIdFieldNumber:
                    TraceId = TraceId.FromBytes(fields.Bytes);
                    break;
                case Link.SpanIdFieldNumber:
                    SpanId = SpanId.FromBytes(fields.Bytes);
                    break;
                case Link.TraceStateFieldNumber:
                    TraceState = fields.In(message);
                    break;
                case Link.DroppedAttributesCountFieldNumber:
                    DroppedAttributes = (uint)fields.Number;
                    break;
                case Link.FlagsFieldNumber:
                    Flags = (uint)fields.Number;
                    break;
            }
        }

        Attributes = TraceAttributes.Read(message, Link.AttributesFieldNumber);
    }

    /// <summary>The trace of the other span.</summary>
    public TraceId TraceId { get; }

    /// <summary>The other span.</summary>
    public SpanId SpanId { get; }

    /// <summary>The W3C trace state in UTF-8.</summary>
    public ReadOnlyMemory<byte> TraceState { get; }

    /// <summary>The attributes.</summary>
    public TraceAttribute[] Attributes { get; set; }

    /// <summary>How many attributes the sender left out.</summary>
    public uint DroppedAttributes { get; }

    /// <summary>The W3C trace flags.</summary>
    public uint Flags { get; }
}
