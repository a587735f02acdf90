using Jaeger.Wire;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Pdata.Wire;
using Code = OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode;
using SpanKind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Model;

/// <content>Reading a serialized span.</content>
internal sealed partial class TraceSpan
{
    private const int FewAttributes = 128;

    // How many attributes a span has is known once they are read; most lists fit into this one until then.
    [ThreadStatic]
    private static TraceAttribute[]? _attributes;

    /// <summary>Reads a serialized <c>Span</c>.</summary>
    public TraceSpan(ReadOnlyMemory<byte> message)
    {
        var (attributes, events, links) = (0, 0, 0);
        var found = _attributes ??= new TraceAttribute[FewAttributes];
        var fields = new WireCursor(message.Span);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case Span.AttributesFieldNumber:
                    if (attributes == found.Length) Array.Resize(ref found, attributes * 2);
                    found[attributes++] = TraceAttribute.Read(fields.In(message));
                    break;
                case Span.EventsFieldNumber:
                    events++;
                    break;
                case Span.LinksFieldNumber:
                    links++;
                    break;
                default:
                    ReadField(ref fields, message);
                    break;
            }
        }

        if (attributes > 0) Attributes = found[..attributes];
        if (events + links > 0) ReadEventsAndLinks(message, events, links);
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

    private void ReadEventsAndLinks(ReadOnlyMemory<byte> message, int eventCount, int linkCount)
    {
        (Events, Links) = (new TraceEvent[eventCount], new TraceLink[linkCount]);
        var (events, links) = (0, 0);
        var fields = new WireCursor(message.Span);
        while (fields.Next())
        {
            if (fields.Field == Span.EventsFieldNumber) Events[events++] = new TraceEvent(fields.In(message));
            else if (fields.Field == Span.LinksFieldNumber) Links[links++] = new TraceLink(fields.In(message));
        }
    }
}
