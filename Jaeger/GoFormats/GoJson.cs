using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Jaeger.GoFormats;

/// <summary>Texts and numbers as Go's <c>encoding/json</c> writes them, for JSON that travels inside a string.</summary>
internal static class GoJson
{
    /// <summary>Appends the text as a JSON string, with the characters that matter to HTML escaped.</summary>
    public static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append(@"\\"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' or '<' or '>' or '&' or 0x2028 or 0x2029 => json.Append("\\u").Append(rune.Value.ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(rune.ToString()),
            };
        }

        json.Append('"');
    }

    /// <summary>The shortest text that reads back as the same number: plain, or with exponent where very small or large.</summary>
    public static string FormatFloat(double value)
    {
        if (!double.IsFinite(value)) return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        var magnitude = Math.Abs(value);
        if (magnitude != 0 && (magnitude < 1e-6 || magnitude >= 1e21))
        {
            var text = value.ToString("R", CultureInfo.InvariantCulture);
            if (!text.Contains('E')) text = value.ToString("0.################E+0", CultureInfo.InvariantCulture);
            var (mantissa, exponent) = (text[..text.IndexOf('E')], int.Parse(text[(text.IndexOf('E') + 1)..], CultureInfo.InvariantCulture));
            return $"{mantissa}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent).ToString(exponent < 0 ? "0" : "00", CultureInfo.InvariantCulture)}";
        }

        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        return shortest.Contains('E') ? ((decimal)value).ToString(CultureInfo.InvariantCulture) : shortest;
    }

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
