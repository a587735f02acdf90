using System.Text.Json;

namespace Jaeger.Query.Json;

/// <summary>Properties that are left out where they have their default.</summary>
internal static class OptionalJson
{
    /// <summary>Writes UTF-8 text unless there is none.</summary>
    public static void WriteUnlessEmpty(this Utf8JsonWriter json, JsonEncodedText name, ReadOnlyMemory<byte> value)
    {
        if (!value.IsEmpty) json.WriteString(name, value.Span);
    }

    /// <summary>Writes a count unless it is 0.</summary>
    public static void WriteUnlessZero(this Utf8JsonWriter json, JsonEncodedText name, uint value)
    {
        if (value != 0) json.WriteNumber(name, value);
    }
}
