using System.Text.Json;
using System.Text.Unicode;
using Google.Protobuf.Reflection;
using OtelCollector.Core.Pdata.Json.Reading;

namespace OtelCollector.Core.Pdata.Json;

/// <summary>
/// Turns OTLP JSON into protobuf bytes in one pass over the text, guided by the message descriptors. OTLP's own rules
/// apply: IDs are hexadecimal, 64-bit integers are strings or numbers, enums are numbers or names, fields are named in
/// lowerCamelCase or as in the .proto file, unknown fields are ignored, <c>null</c> is the same as nothing.
/// </summary>
public static class OtlpJsonReader
{
    // Three levels of JSON for two of protobuf; what is deeper than protobuf's own limit is found by the scan later.
    private const int MaxDepth = 256;

    /// <summary>The serialized message.</summary>
    /// <exception cref="MalformedPayloadException">The text is not JSON of that message.</exception>
    public static byte[] ToProtobuf(ReadOnlySpan<byte> json, MessageDescriptor descriptor)
    {
        if (!Utf8.IsValid(json))
            throw new MalformedPayloadException("the text is not valid UTF-8");
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        using var output = new ProtobufBuffer(json.Length);
        try
        {
            reader.Read();
            ReadMessage(ref reader, JsonShape.Of(descriptor), output);
            if (reader.Read())
                throw new MalformedPayloadException("unexpected text after the JSON value");
            return output.ToArray();
        }
        catch (JsonValueException e)
        {
            throw JsonProblem.At(e.Message, json, e.At);
        }
        catch (JsonException e)
        {
            throw JsonProblem.Syntax(e, json);
        }
        catch (InvalidOperationException e)
        {
            // A name with half of a pair of escapes.
            throw new MalformedPayloadException(e.Message, e);
        }
    }

    private static void ReadMessage(ref Utf8JsonReader reader, JsonShape shape, ProtobufBuffer output)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw JsonScalarProblem.WrongStart(ref reader, "ReadObject: expect { or , or } or n");
        var guess = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = shape.Find(ref reader, ref guess);
            reader.Read();
            if (field is null || reader.TokenType == JsonTokenType.Null)
                reader.Skip();
            else if (field.IsRepeated)
                ReadList(ref reader, field, output);
            else
                ReadValue(ref reader, field, output);
        }
    }

    private static void ReadList(ref Utf8JsonReader reader, JsonField field, ProtobufBuffer output)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw JsonScalarProblem.WrongStart(ref reader, "ReadArray: expect [ or , or ] or n");
        if (!field.IsPacked)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                ReadValue(ref reader, field, output);
            return;
        }

        output.WriteVarint(field.Tag);
        var start = output.StartLength();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            JsonScalar.Write(ref reader, field, output);
        output.EndLength(start);
    }

    private static void ReadValue(ref Utf8JsonReader reader, JsonField field, ProtobufBuffer output)
    {
        output.WriteVarint(field.Tag);
        if (field.Message is not { } message)
        {
            JsonScalar.Write(ref reader, field, output);
            return;
        }

        var start = output.StartLength();
        ReadMessage(ref reader, message, output);
        output.EndLength(start);
    }
}
