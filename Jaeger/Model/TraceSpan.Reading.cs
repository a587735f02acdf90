using Jaeger.Wire;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Pdata.Wire;
using Code = OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode;
using SpanKind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Model;

/// <content>Reading a serialized span.</content>
internal sealed partial class TraceSpan
{
    /// <summary>Reads a serialized <c>Span</c>.</summary>
    public TraceSpan(ReadOnlyMemory<byte> message)
    {
        MakeRoom(message.Span);
        var (attributes, events, links) = (0, 0, 0);
        var fields = new WireCursor(message.Span);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case Span.AttributesFieldNumber:
                    Attributes[attributes++] = TraceAttribute.Read(fields.In(message));
                    break;
                case Span.EventsFieldNumber:
                    Events[events++] = new TraceEvent(fields.In(message));
                    break;
                case Span.LinksFieldNumber:
                    Links[links++] = new TraceLink(fields.In(message));
                    break;
                default:
                    ReadField(ref fields, message);
                    break;
            }
        }
    }

    private void ReadField(ref WireCursor fields, ReadOnlyMemory<byte> message)
    {
        switch (fields.Field)
        {
            case Span.TraceIdFieldNumber:
                TraceId = TraceId.FromBytes(fields.Bytes);
                break;
            case Span.SpanIdFieldNumber:
                Id = SpanId.FromBytes(fields.Bytes);
                break;
            case Span.TraceStateFieldNumber:
                TraceState = fields.In(message);
                break;
            case Span.ParentSpanIdFieldNumber:
                ParentId = SpanId.FromBytes(fields.Bytes);
                break;
            case Span.NameFieldNumber:
                Utf8Name = fields.In(message);
                break;
            case Span.KindFieldNumber:
                Kind = (SpanKind)(int)fields.Number;
                break;
            case Span.StartTimeUnixNanoFieldNumber:
                Start = fields.Number;
                break;
            case Span.EndTimeUnixNanoFieldNumber:
                End = fields.Number;
                break;
            case Span.DroppedAttributesCountFieldNumber:
                DroppedAttributes = (uint)fields.Number;
                break;
            case Span.DroppedEventsCountFieldNumber:
                DroppedEvents = (uint)fields.Number;
                break;
            case Span.DroppedLinksCountFieldNumber:
                DroppedLinks = (uint)fields.Number;
                break;
            case Span.StatusFieldNumber:
                ReadStatus(fields.In(message));
                break;
            case Span.FlagsFieldNumber:
                Flags = (uint)fields.Number;
                break;
        }
    }

    private void ReadStatus(ReadOnlyMemory<byte> message)
    {
        var fields = new WireCursor(message.Span);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case Status.MessageFieldNumber:
                    StatusMessage = fields.In(message);
                    break;
                case Status.CodeFieldNumber:
                    StatusCode = (Code)(int)fields.Number;
                    break;
            }
        }
    }

    private void MakeRoom(ReadOnlySpan<byte> message)
    {
        var (attributes, events, links) = (0, 0, 0);
        var fields = new WireCursor(message);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case Span.AttributesFieldNumber:
                    attributes++;
                    break;
                case Span.EventsFieldNumber:
                    events++;
                    break;
                case Span.LinksFieldNumber:
                    links++;
                    break;
            }
        }

        if (attributes > 0) Attributes = new TraceAttribute[attributes];
        if (events > 0) Events = new TraceEvent[events];
        if (links > 0) Links = new TraceLink[links];
    }
}
