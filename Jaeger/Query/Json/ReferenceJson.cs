using System.Text.Json;
using Jaeger.Model;
using Names = Jaeger.Query.Json.JaegerNames;

namespace Jaeger.Query.Json;

/// <summary>Writes the references of a span: to its parent first, then its links.</summary>
internal static class ReferenceJson
{
    /// <summary>Writes the property; a link to the parent only says of which type the reference to the parent is.</summary>
    public static void Write(Utf8JsonWriter json, TraceSpan span)
    {
        json.WriteStartArray(Names.References);
        if (!span.ParentId.IsEmpty) Write(json, SpanReferences.IsParentChildOf(span), span.TraceId, span.ParentId);
        foreach (var link in span.Links)
        {
            if (!SpanReferences.PointsToParent(link, span)) Write(json, SpanReferences.IsChildOf(link), link.TraceId, link.SpanId);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, bool isChildOf, TraceId traceId, SpanId spanId)
    {
        json.WriteStartObject();
        json.WriteString(Names.RefType, isChildOf ? Names.ChildOf : Names.FollowsFrom);
        HexJson.Write(json, Names.TraceId, traceId);
        HexJson.Write(json, Names.SpanId, spanId);
        json.WriteEndObject();
    }
}
