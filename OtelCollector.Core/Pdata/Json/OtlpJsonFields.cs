using System.Collections.Concurrent;
using System.Collections.Frozen;
using Google.Protobuf.Reflection;

namespace OtelCollector.Core.Pdata.Json;

/// <summary>The fields of a message by the names JSON may use: lowerCamelCase, or as in the .proto file.</summary>
internal static class OtlpJsonFields
{
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, FieldDescriptor>> Known = new();

    public static FrozenDictionary<string, FieldDescriptor> Of(MessageDescriptor descriptor) =>
        Known.GetOrAdd(descriptor.FullName, static (_, message) => Index(message), descriptor);

    private static FrozenDictionary<string, FieldDescriptor> Index(MessageDescriptor message)
    {
        var fields = new Dictionary<string, FieldDescriptor>(StringComparer.Ordinal);
        foreach (var field in message.Fields.InDeclarationOrder())
        {
            fields[field.Name] = field;
            fields[field.JsonName] = field;
        }

        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
