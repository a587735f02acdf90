using System.Text.Json;

namespace Jaeger.GoFormats;

/// <summary>Reads JSON as Go's <c>encoding/json</c> does.</summary>
internal static class GoJson
{
    /// <summary>Reads a JSON object whose values are all strings; a later key wins over an earlier one.</summary>
    /// <exception cref="FormatException">The text is something else; the message is Go's where it has one.</exception>
    public static Dictionary<string, string> ParseStringMap(string text)
    {
        if (GoJsonSyntax.Check(text) is { } problem) throw new FormatException(problem);
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        if (document.RootElement.ValueKind == JsonValueKind.Null) return [];
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw WrongType(document.RootElement, "map[string]string");
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            map[property.Name] = property.Value.ValueKind switch
            {
                JsonValueKind.String => property.Value.GetString()!,
                JsonValueKind.Null => "",
                _ => throw WrongType(property.Value, "string"),
            };
        }

        return map;
    }

    /// <summary>What Go calls the kind of a value.</summary>
    public static string KindOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.Number => "number",
        JsonValueKind.String => "string",
        _ => "bool",
    };

    private static FormatException WrongType(JsonElement element, string expected) =>
        new($"json: cannot unmarshal {KindOf(element)} into Go value of type {expected}");
}
