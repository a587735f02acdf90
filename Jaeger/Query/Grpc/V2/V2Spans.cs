using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;
using Jaeger.Model;
using Jaeger.Query.Json;

namespace Jaeger.Query.Grpc.V2;

/// <summary>Turns traces into spans of Jaeger's own model: each with its process, tags, logs and references.</summary>
internal static class V2Spans
{
    /// <summary>The spans in the order of the trace.</summary>
    public static IEnumerable<Api.V2.Span> Of(Trace trace)
    {
        var remarks = SpanRemarks.Of([trace]);
        foreach (var resource in trace.Resources)
        {
            var process = V2Tags.Process(resource);
            foreach (var scope in resource.Scopes)
            {
                foreach (var span in scope.Spans) yield return Of(span, scope, process, remarks.On(span));
            }
        }
    }

    private static Api.V2.Span Of(TraceSpan span, TraceScope scope, Api.V2.Process process, IReadOnlyList<string>? warnings)
    {
        var (start, end) = (UnixNano.FromOtlp(span.Start), UnixNano.FromOtlp(span.End));
        var message = new Api.V2.Span
        {
            TraceId = Bytes(span.TraceId),
            SpanId = Bytes(span.Id),
            OperationName = span.Name,
            StartTime = ProtoTime.ToTimestamp(start),
            Duration = ProtoTime.ToDuration(UnixNano.Between(start, end)),
            Process = process,
        };
        AddReferences(message, span);
        message.Tags.AddRange(V2Tags.Of(span, scope, withWarnings: warnings is null));
        message.Logs.AddRange(span.Events.Select(Log));
        if (warnings is not null) message.Warnings.AddRange(warnings);
        return message;
    }

    private static void AddReferences(Api.V2.Span message, TraceSpan span)
    {
        if (!span.ParentId.IsEmpty) message.References.Add(Reference(span.TraceId, span.ParentId, SpanReferences.IsParentChildOf(span)));
        foreach (var link in span.Links)
        {
            if (!SpanReferences.PointsToParent(link, span))
                message.References.Add(Reference(link.TraceId, link.SpanId, SpanReferences.IsChildOf(link)));
        }
    }

    private static Api.V2.SpanRef Reference(TraceId trace, SpanId span, bool isChildOf) => new()
    {
        TraceId = Bytes(trace),
        SpanId = Bytes(span),
        RefType = isChildOf ? Api.V2.SpanRefType.ChildOf : Api.V2.SpanRefType.FollowsFrom,
    };

    private static Api.V2.Log Log(TraceEvent e)
    {
        var log = new Api.V2.Log { Timestamp = ProtoTime.ToTimestamp(UnixNano.FromOtlp(e.Time)) };
        if (!e.Utf8Name.IsEmpty && TraceAttributes.IndexOf(e.Attributes, "event"u8) < 0)
            log.Fields.Add(V2Tags.Text("event", Encoding.UTF8.GetString(e.Utf8Name.Span)));
        foreach (var attribute in e.Attributes) log.Fields.Add(V2Tags.Of(attribute));
        return log;
    }

    private static ByteString Bytes(TraceId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, id.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], id.Low);
        return ByteString.CopyFrom(bytes);
    }

    private static ByteString Bytes(SpanId id)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, id.Value);
        return ByteString.CopyFrom(bytes);
    }
}
