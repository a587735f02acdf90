using System.Globalization;
using System.Text.Json;

namespace TracingAspire.Testing;

/// <summary>The values OTLP JSON is made of.</summary>
internal static class OtlpJsonValues
{
    /// <summary>A text; empty where it is missing.</summary>
    public static string Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    /// <summary>A trace or span ID in lower-case hexadecimal; empty where it is missing or zero.</summary>
    public static string Id(JsonElement owner, string name, int digits)
    {
        var text = Text(owner, name);
        if (text.Length != digits && text.EndsWith('='))
            text = Convert.ToHexStringLower(Convert.FromBase64String(text));
        text = text.ToLowerInvariant();
        return text.Trim('0').Length == 0 ? "" : text.PadLeft(digits, '0');
    }

    /// <summary>An enum, as its number or as its name with a prefix; the default where it is missing.</summary>
    public static T Number<T>(JsonElement owner, string name, string prefix)
        where T : struct, Enum
    {
        if (!owner.TryGetProperty(name, out var value))
            return default;
        return value.ValueKind is JsonValueKind.Number
            ? (T)Enum.ToObject(typeof(T), value.GetInt32())
            : Enum.TryParse<T>(value.GetString()!.Replace(prefix, "", StringComparison.Ordinal), ignoreCase: true, out var named) ? named : default;
    }

    /// <summary>A 64-bit number, which JSON carries as a text.</summary>
    public static long Nanoseconds(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) ? Integer(value) : 0;

    /// <summary>A moment given in nanoseconds since 1970.</summary>
    public static DateTimeOffset Time(long nanoseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick);

    /// <summary>The attributes of a resource, span, event or link.</summary>
    public static SpanAttributes Attributes(JsonElement owner) =>
        owner.TryGetProperty("attributes", out var list) && list.ValueKind is JsonValueKind.Array ? Pairs(list) : SpanAttributes.Empty;

    private static SpanAttributes Pairs(JsonElement list) => new(list.EnumerateArray().Select(pair =>
        KeyValuePair.Create(Text(pair, "key"), pair.TryGetProperty("value", out var value) ? Value(value) : "")));

    private static object Value(JsonElement value)
    {
        // An attribute without a value is an empty object.
        var (kind, inner) = value.ValueKind is JsonValueKind.Object && value.EnumerateObject().FirstOrDefault() is { Value.ValueKind: not JsonValueKind.Undefined } only
            ? (only.Name, only.Value)
            : ("", default);
        return kind switch
        {
            "stringValue" => inner.GetString()!,
            "boolValue" => inner.GetBoolean(),
            "intValue" => Integer(inner),
            "doubleValue" => inner.ValueKind is JsonValueKind.Number ? inner.GetDouble() : double.Parse(inner.GetString()!, CultureInfo.InvariantCulture),
            "bytesValue" => inner.GetBytesFromBase64(),
            "arrayValue" => inner.TryGetProperty("values", out var values) ? values.EnumerateArray().Select(Value).ToList() : new List<object>(),
            "kvlistValue" => inner.TryGetProperty("values", out var pairs) ? Pairs(pairs) : SpanAttributes.Empty,
            _ => "",
        };
    }

    private static long Integer(JsonElement value) => value.ValueKind is JsonValueKind.String
        ? long.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : value.GetInt64();
}
