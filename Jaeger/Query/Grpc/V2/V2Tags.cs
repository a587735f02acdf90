using System.Text;
using Google.Protobuf;
using Jaeger.Model;
using Code = OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode;

namespace Jaeger.Query.Grpc.V2;

/// <summary>Turns attributes, and the fields of a span that are tags there, into Jaeger's typed tags.</summary>
internal static class V2Tags
{
    private const string NoServiceName = "OTLPResourceNoServiceName";

    /// <summary>A resource as the process its spans ran in.</summary>
    public static Api.V2.Process Process(TraceResource resource)
    {
        var process = new Api.V2.Process { ServiceName = resource.Attributes.Length == 0 ? NoServiceName : resource.ServiceName };
        foreach (var attribute in resource.Attributes)
        {
            if (!attribute.Utf8Key.Span.SequenceEqual(SpanAttributes.ServiceName)) process.Tags.Add(Of(attribute));
        }

        return process;
    }

    /// <summary>The tags of a span in the order Jaeger gives them.</summary>
    public static IEnumerable<Api.V2.KeyValue> Of(TraceSpan span, TraceScope scope, bool withWarnings)
    {
        if (!scope.Utf8Name.IsEmpty) yield return Text("otel.scope.name", scope.Utf8Name);
        if (!scope.Version.IsEmpty) yield return Text("otel.scope.version", scope.Version);
        foreach (var attribute in span.Attributes)
        {
            if (withWarnings || !attribute.Utf8Key.Span.SequenceEqual(SpanAttributes.Warnings)) yield return Of(attribute);
        }

        if (SpanKinds.NameOf(span.Kind) is { Length: > 0 } kind) yield return Text("span.kind", kind);
        if (span.StatusCode is Code.Ok or Code.Error) yield return Text("otel.status_code", span.StatusCode == Code.Ok ? "OK" : "ERROR");
        if (span.StatusCode == Code.Error) yield return new Api.V2.KeyValue { Key = "error", VType = Api.V2.ValueType.Bool, VBool = true };
        if (!span.StatusMessage.IsEmpty) yield return Text("otel.status_description", span.StatusMessage);
        if (!span.TraceState.IsEmpty) yield return Text("w3c.tracestate", span.TraceState);
    }

    /// <summary>A tag that holds a string.</summary>
    public static Api.V2.KeyValue Text(string key, string value) => new() { Key = key, VStr = value };

    /// <summary>An attribute as a tag of its type; lists and maps become strings that hold JSON.</summary>
    public static Api.V2.KeyValue Of(TraceAttribute attribute)
    {
        var tag = new Api.V2.KeyValue { Key = attribute.Key };
        var value = attribute.Value.Decode();
        switch (value.Kind)
        {
            case ValueKind.Boolean:
                (tag.VType, tag.VBool) = (Api.V2.ValueType.Bool, value.Boolean);
                break;
            case ValueKind.Integer:
                (tag.VType, tag.VInt64) = (Api.V2.ValueType.Int64, value.Integer);
                break;
            case ValueKind.Double:
                (tag.VType, tag.VFloat64) = (Api.V2.ValueType.Float64, value.Double);
                break;
            case ValueKind.Bytes:
                (tag.VType, tag.VBinary) = (Api.V2.ValueType.Binary, ByteString.CopyFrom(value.Content.Span));
                break;
            default:
                tag.VStr = AttributeText.Of(attribute.Value);
                break;
        }

        return tag;
    }

    private static Api.V2.KeyValue Text(string key, ReadOnlyMemory<byte> value) => Text(key, Encoding.UTF8.GetString(value.Span));
}
