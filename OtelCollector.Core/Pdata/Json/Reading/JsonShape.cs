using System.Collections.Concurrent;
using System.Text.Json;
using Google.Protobuf.Reflection;

namespace OtelCollector.Core.Pdata.Json.Reading;

/// <summary>The fields of a message by the names JSON may use.</summary>
internal sealed class JsonShape
{
    private static readonly ConcurrentDictionary<string, JsonShape> Known = new(StringComparer.Ordinal);
    private JsonField[] _fields = [];

    private JsonShape(string name) => Name = name;

    /// <summary>The message's name, for error texts.</summary>
    public string Name { get; }

    public static JsonShape Of(MessageDescriptor descriptor) =>
        Known.TryGetValue(descriptor.FullName, out var known) ? known : Known.GetOrAdd(descriptor.FullName, Build(descriptor, []));

    /// <summary>The field whose name the reader stands at; null for an unknown one.</summary>
    /// <param name="reader">Stands at a name.</param>
    /// <param name="guess">Where to look first: senders write fields in the same order again and again.</param>
    public JsonField? Find(ref Utf8JsonReader reader, ref int guess)
    {
        var fields = _fields;
        if (reader.ValueIsEscaped)
            return FindEscaped(ref reader);
        var name = reader.ValueSpan;
        for (var i = 0; i < fields.Length; i++)
        {
            var index = guess + i < fields.Length ? guess + i : guess + i - fields.Length;
            var field = fields[index];
            if (name.SequenceEqual(field.CamelName) || name.SequenceEqual(field.ProtoName))
            {
                guess = index + 1 == fields.Length ? 0 : index + 1;
                return field;
            }
        }

        return null;
    }

    private JsonField? FindEscaped(ref Utf8JsonReader reader)
    {
        foreach (var field in _fields)
        {
            if (reader.ValueTextEquals(field.CamelName) || reader.ValueTextEquals(field.ProtoName))
                return field;
        }

        return null;
    }

    // Messages refer to each other in circles, so a shape stands in the map before its fields are there.
    private static JsonShape Build(MessageDescriptor descriptor, Dictionary<string, JsonShape> building)
    {
        var shape = new JsonShape(descriptor.Name);
        building.Add(descriptor.FullName, shape);
        shape._fields = [.. descriptor.Fields.InDeclarationOrder().Select(Field)];
        return shape;

        JsonField Field(FieldDescriptor field)
        {
            var result = new JsonField(field);
            if (field.FieldType == FieldType.Message)
            {
                result.Message = building.TryGetValue(field.MessageType.FullName, out var known)
                    ? known
                    : Build(field.MessageType, building);
            }

            return result;
        }
    }
}
