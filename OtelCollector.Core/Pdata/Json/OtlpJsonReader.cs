using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace OtelCollector.Core.Pdata.Json;

/// <summary>
/// Turns OTLP JSON into protobuf bytes in one pass over the text, guided by the message descriptors. OTLP's own rules
/// apply: IDs are hexadecimal, 64-bit integers are strings or numbers, enums are numbers, unknown fields are ignored.
/// </summary>
public static class OtlpJsonReader
{
    private const int MaxDepth = 128;

    /// <summary>The serialized message.</summary>
    /// <exception cref="MalformedPayloadException">The text is not JSON of that message.</exception>
    public static byte[] ToProtobuf(ReadOnlySpan<byte> json, MessageDescriptor descriptor)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var message = ReadMessage(ref reader, descriptor);
            if (reader.Read())
                throw new MalformedPayloadException("unexpected text after the JSON value");
            return message;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter: a name whose text is not valid UTF-8.
            throw new MalformedPayloadException(e.Message, e);
        }
    }

    private static byte[] ReadMessage(ref Utf8JsonReader reader, MessageDescriptor descriptor)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new MalformedPayloadException($"{descriptor.Name}: expected an object, got {reader.TokenType}");
        using var stream = new MemoryStream();
        using var output = new CodedOutputStream(stream);
        var fields = OtlpJsonFields.Of(descriptor);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKnown = fields.TryGetValue(reader.GetString()!, out var field);
            reader.Read();
            if (isKnown && reader.TokenType != JsonTokenType.Null)
                ReadField(ref reader, field!, output);
            else
                reader.Skip();
        }

        output.Flush();
        return stream.ToArray();
    }

    private static void ReadField(ref Utf8JsonReader reader, FieldDescriptor field, CodedOutputStream output)
    {
        if (!field.IsRepeated)
        {
            ReadValue(ref reader, field, output);
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
            throw new MalformedPayloadException($"{field.JsonName}: expected an array, got {reader.TokenType}");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            ReadValue(ref reader, field, output);
    }

    private static void ReadValue(ref Utf8JsonReader reader, FieldDescriptor field, CodedOutputStream output)
    {
        if (field.FieldType != FieldType.Message)
        {
            OtlpJsonScalar.Write(ref reader, field, output);
            return;
        }

        var message = ReadMessage(ref reader, field.MessageType);
        output.WriteTag(field.FieldNumber, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(UnsafeByteOperations.UnsafeWrap(message));
    }
}
