using System.Text.Json;
using Jaeger.Model;
using OpenTelemetry.Proto.Common.V1;
using Names = Jaeger.Query.Json.OtlpNames;

namespace Jaeger.Query.Json;

/// <summary>Writes a resource's references to entities in OTLP's JSON.</summary>
internal static class EntityRefJson
{
    /// <summary>Writes the property unless there are none.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ReadOnlyMemory<byte>> references)
    {
        if (references.Count == 0) return;
        json.WriteStartArray(Names.EntityRefs);
        foreach (var reference in references)
        {
            json.WriteStartObject();
            WriteText(json, Names.SchemaUrl, reference, EntityRef.SchemaUrlFieldNumber);
            WriteText(json, Names.Type, reference, EntityRef.TypeFieldNumber);
            WriteTexts(json, Names.IdKeys, reference, EntityRef.IdKeysFieldNumber);
            WriteTexts(json, Names.DescriptionKeys, reference, EntityRef.DescriptionKeysFieldNumber);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, JsonEncodedText name, ReadOnlyMemory<byte> message, int field)
    {
        if (SubMessages.Of(message, field) is [.., { IsEmpty: false } text]) json.WriteString(name, text.Span);
    }

    private static void WriteTexts(Utf8JsonWriter json, JsonEncodedText name, ReadOnlyMemory<byte> message, int field)
    {
        if (SubMessages.Of(message, field) is not { Count: > 0 } texts) return;
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text.Span);
        json.WriteEndArray();
    }
}
