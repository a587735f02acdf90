using System.Text.Unicode;
using Jaeger.Model;
using Jaeger.Sanitizers;
using Jaeger.Storage.Segments.Columns;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Storage.Segments.Scanning;

/// <summary>Finds in the bytes of a span what the store indexes.</summary>
internal readonly ref struct SpanScanner(OperationCatalog catalog, RequestScan result, ServiceEntry service)
{
    /// <summary>Adds the span and its terms to the result.</summary>
    /// <param name="message">The span.</param>
    /// <param name="at">Where its field begins in the request.</param>
    public void Scan(ReadOnlySpan<byte> message, int at)
    {
        var trace = ReadOnlySpan<byte>.Empty;
        var name = ReadOnlySpan<byte>.Empty;
        var (start, end, kind, status) = (0UL, 0UL, 0UL, 0UL);
        var fields = new WireCursor(message);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case Span.TraceIdFieldNumber:
                    trace = fields.Bytes;
                    break;
                case Span.NameFieldNumber:
                    name = fields.Bytes;
                    break;
                case Span.KindFieldNumber:
                    kind = fields.Number;
                    break;
                case Span.StartTimeUnixNanoFieldNumber:
                    start = fields.Number;
                    break;
                case Span.EndTimeUnixNanoFieldNumber:
                    end = fields.Number;
                    break;
                case Span.AttributesFieldNumber:
                    result.AddSpanTerm(AttributeTerm.OfKeyValue(fields.Bytes, out var isUtf8));
                    result.NeedsSanitizing |= !isUtf8;
                    break;
                case Span.EventsFieldNumber:
                    AddTerms(fields.Bytes, Span.Types.Event.AttributesFieldNumber);
                    break;
                case Span.LinksFieldNumber:
                    AddTerms(fields.Bytes, Span.Types.Link.AttributesFieldNumber);
                    break;
                case Span.StatusFieldNumber:
                    ReadStatus(fields.Bytes, ref status);
                    break;
            }
        }

        result.NeedsSanitizing |=
            name.IsEmpty || !Utf8.IsValid(name) || NegativeDurations.Concern(start, end) || result.Spans.Length == Segment.MaxSpans;
        if (result.NeedsSanitizing) return;
        ref var span = ref result.AddSpan();
        span.Trace = TraceId.FromBytes(trace);
        span.Start = UnixNano.FromTimestamp(start);
        span.End = UnixNano.FromTimestamp(end);
        span.Offset = at;
        span.Flags = SpanFlags.Of(kind, status);
        span.Operation = catalog.Operation(service, name, SpanFlags.KindOf(span.Flags));
        span.TermsEnd = result.SpanTerms.Length;
    }

    private void AddTerms(ReadOnlySpan<byte> message, uint attributesField)
    {
        var fields = new WireCursor(message);
        while (fields.Next())
        {
            if (fields.Field == attributesField) result.AddSpanTerm(AttributeTerm.OfKeyValue(fields.Bytes));
        }
    }

    private static void ReadStatus(ReadOnlySpan<byte> message, ref ulong status)
    {
        var fields = new WireCursor(message);
        while (fields.Next())
        {
            if (fields.Field == Status.CodeFieldNumber) status = fields.Number;
        }
    }
}
