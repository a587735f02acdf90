using OpenTelemetry.Proto.Common.V1;

namespace Jaeger.Model;

/// <summary>Look-ups and copies on lists of attributes; none of them changes the list it is given.</summary>
internal static class Attributes
{
    /// <summary>The resource attribute that names the service.</summary>
    public const string ServiceName = "service.name";

    /// <summary>The span attribute in which sanitizers and adjusters leave their remarks, as an array of strings.</summary>
    public const string Warnings = "@jaeger@warnings";

    /// <summary>The first attribute of that name, or null.</summary>
    public static KeyValue? Find(IReadOnlyList<KeyValue> attributes, string key)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (string.Equals(attributes[i].Key, key, StringComparison.Ordinal)) return attributes[i];
        }

        return null;
    }

    /// <summary>The string value of the attribute of that name; empty where it is missing or something else.</summary>
    public static string FindString(IReadOnlyList<KeyValue> attributes, string key) =>
        Find(attributes, key)?.Value?.StringValue ?? "";

    /// <summary>A list where that attribute has the value, in the place of the old one or at the end.</summary>
    public static IReadOnlyList<KeyValue> With(IReadOnlyList<KeyValue> attributes, string key, AnyValue value)
    {
        var changed = new KeyValue { Key = key, Value = value };
        var found = false;
        var result = new List<KeyValue>(attributes.Count + 1);
        foreach (var attribute in attributes)
        {
            var match = !found && string.Equals(attribute.Key, key, StringComparison.Ordinal);
            result.Add(match ? changed : attribute);
            found |= match;
        }

        if (!found) result.Add(changed);
        return result;
    }

    /// <summary>The list without the attributes of that name.</summary>
    public static IReadOnlyList<KeyValue> Without(IReadOnlyList<KeyValue> attributes, string key) =>
        [.. attributes.Where(a => !string.Equals(a.Key, key, StringComparison.Ordinal))];

    /// <summary>The list ordered by name; the same list where it already is.</summary>
    public static IReadOnlyList<KeyValue> Sorted(IReadOnlyList<KeyValue> attributes)
    {
        for (var i = 1; i < attributes.Count; i++)
        {
            if (string.CompareOrdinal(attributes[i - 1].Key, attributes[i].Key) > 0)
                return [.. attributes.OrderBy(a => a.Key, StringComparer.Ordinal)];
        }

        return attributes;
    }

    /// <summary>Adds a remark to the value of <see cref="Warnings"/>.</summary>
    public static AnyValue AddWarning(AnyValue? present, string warning)
    {
        var array = new ArrayValue();
        if (present?.ValueCase == AnyValue.ValueOneofCase.ArrayValue) array.Values.AddRange(present.ArrayValue.Values);
        else if (present is not null) array.Values.Add(new AnyValue { StringValue = AttributeText.Of(present) });
        array.Values.Add(new AnyValue { StringValue = warning });
        return new AnyValue { ArrayValue = array };
    }
}
