using System.Text.Json;
using System.Text.Json.Nodes;

namespace OtelCollector.Tests.Differential;

/// <summary>JSON in one form: keys in order, a number as the value it has, however it was written.</summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(string json) => Of(JsonNode.Parse(json))?.ToJsonString(Indented) ?? "null";

    private static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => KeyValuePair.Create(p.Key, Of(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Of)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonValue.Create(value.GetValue<double>()),
        _ => node?.DeepClone(),
    };
}
