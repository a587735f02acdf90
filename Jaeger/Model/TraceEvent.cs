using Jaeger.Wire;
using OtelCollector.Core.Pdata.Wire;
using Event = OpenTelemetry.Proto.Trace.V1.Span.Types.Event;

namespace Jaeger.Model;

/// <summary>An event of a span.</summary>
internal sealed class TraceEvent
{
    /// <summary>Reads a serialized <c>Event</c>.</summary>
    public TraceEvent(ReadOnlyMemory<byte> message)
    {
        var fields = new WireCursor(message.Span);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case Event.TimeUnixNanoFieldNumber:
                    Time = fields.Number;
                    break;
                case Event.NameFieldNumber:
                    Utf8Name = fields.In(message);
                    break;
                case Event.DroppedAttributesCountFieldNumber:
                    DroppedAttributes = (uint)fields.Number;
                    break;
            }
        }

        Attributes = TraceAttributes.Read(message, Event.AttributesFieldNumber);
    }

    /// <summary>When it happened, in nanoseconds since 1970.</summary>
    public ulong Time { get; set; }

    /// <summary>The name in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8Name { get; }

    /// <summary>The attributes.</summary>
    public TraceAttribute[] Attributes { get; set; }

    /// <summary>How many attributes the sender left out.</summary>
    public uint DroppedAttributes { get; }
}
