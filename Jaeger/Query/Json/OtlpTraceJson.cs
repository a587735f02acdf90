using System.Text.Json;
using Jaeger.Model;
using Jaeger.Query.Http;
using Names = Jaeger.Query.Json.OtlpNames;

namespace Jaeger.Query.Json;

/// <summary>Writes traces in OTLP's JSON: IDs in hex, 64-bit integers as strings, enumerations as numbers, defaults left out.</summary>
internal static class OtlpTraceJson
{
    /// <summary>Writes the resources of a trace as elements of <c>resourceSpans</c>, in pieces.</summary>
    public static async ValueTask WriteResourceSpansAsync(JsonBody body, Trace trace)
    {
        var json = body.Json;
        foreach (var resource in trace.Resources)
        {
            json.WriteStartObject();
            WriteResource(json, resource);
            if (resource.Scopes.Count > 0)
            {
                json.WriteStartArray(Names.ScopeSpans);
                foreach (var scope in resource.Scopes) await WriteScopeAsync(body, scope);
                json.WriteEndArray();
            }

            json.WriteUnlessEmpty(Names.SchemaUrl, resource.SchemaUrl);
            json.WriteEndObject();
        }
    }

    private static void WriteResource(Utf8JsonWriter json, TraceResource resource)
    {
        json.WriteStartObject(Names.Resource);
        OtlpValueJson.WriteAttributes(json, resource.Attributes);
        json.WriteUnlessZero(Names.DroppedAttributes, resource.DroppedAttributes);
        EntityRefJson.Write(json, resource.EntityRefs);
        json.WriteEndObject();
    }

    private static async ValueTask WriteScopeAsync(JsonBody body, TraceScope scope)
    {
        var json = body.Json;
        json.WriteStartObject();
        json.WriteStartObject(Names.Scope);
        json.WriteUnlessEmpty(Names.Name, scope.Utf8Name);
        json.WriteUnlessEmpty(Names.Version, scope.Version);
        OtlpValueJson.WriteAttributes(json, scope.Attributes);
        json.WriteUnlessZero(Names.DroppedAttributes, scope.DroppedAttributes);
        json.WriteEndObject();
        if (scope.Spans.Count > 0)
        {
            json.WriteStartArray(Names.Spans);
            foreach (var span in scope.Spans)
            {
                OtlpSpanJson.Write(json, span);
                await body.FlushAsync();
            }

            json.WriteEndArray();
        }

        json.WriteUnlessEmpty(Names.SchemaUrl, scope.SchemaUrl);
        json.WriteEndObject();
    }
}
