using System.Runtime.InteropServices;
using Jaeger.Model;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Storage.Segments.Reading;

/// <summary>The fields of a stored span that say how it relates to others, read without decoding the rest.</summary>
/// <param name="Trace">Its trace.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Parent">Its parent's identifier.</param>
/// <param name="Start">Its start in nanoseconds since 1970.</param>
/// <param name="End">Its end in nanoseconds since 1970.</param>
/// <param name="Status">Its status.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpanFields(TraceId Trace, SpanId Id, SpanId Parent, ulong Start, ulong End, ulong Status)
{
    /// <summary>Reads the field a payload begins with.</summary>
    public static SpanFields Read(ReadOnlySpan<byte> payload)
    {
        var (trace, id, parent) = (default(TraceId), default(SpanId), default(SpanId));
        var (start, end, status) = (0UL, 0UL, 0UL);
        var fields = new WireCursor(FieldAt(payload));
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case Span.TraceIdFieldNumber:
                    trace = TraceId.FromBytes(fields.Bytes);
                    break;
                case Span.SpanIdFieldNumber:
                    id = SpanId.FromBytes(fields.Bytes);
                    break;
                case Span.ParentSpanIdFieldNumber:
                    parent = SpanId.FromBytes(fields.Bytes);
                    break;
                case Span.StartTimeUnixNanoFieldNumber:
                    start = fields.Number;
                    break;
                case Span.EndTimeUnixNanoFieldNumber:
                    end = fields.Number;
                    break;
                case Span.StatusFieldNumber:
                    var codes = new WireCursor(fields.Bytes);
                    while (codes.Next()) status = codes.Field == OpenTelemetry.Proto.Trace.V1.Status.CodeFieldNumber ? codes.Number : status;
                    break;
            }
        }

        return new SpanFields(trace, id, parent, start, end, status);
    }

    /// <summary>Reads only the identifiers of span and parent.</summary>
    public static (SpanId Id, SpanId Parent) ReadIds(ReadOnlySpan<byte> payload)
    {
        // Fields come in any order: Collectors written in Go send the identifiers last.
        var (id, parent) = (default(SpanId), default(SpanId));
        var fields = new WireCursor(FieldAt(payload));
        while (fields.Next())
        {
            if (fields.Field == Span.SpanIdFieldNumber) id = SpanId.FromBytes(fields.Bytes);
            else if (fields.Field == Span.ParentSpanIdFieldNumber) parent = SpanId.FromBytes(fields.Bytes);
        }

        return (id, parent);
    }

    /// <summary>The content of the field a payload begins with.</summary>
    public static ReadOnlySpan<byte> FieldAt(ReadOnlySpan<byte> payload)
    {
        var field = new WireCursor(payload);
        field.Next();
        return field.Bytes;
    }
}
