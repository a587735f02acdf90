using System.Globalization;
using System.Text.Json;

namespace OtelCollector.Core.Configuration;

/// <summary>Writes a tree as JSON, keys in alphabetical order.</summary>
internal static class ConfigJson
{
    /// <summary>The tree on one line.</summary>
    public static string Format(ConfigMap tree)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
            Write(writer, tree);
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>Writes <paramref name="node"/> as one value.</summary>
    public static void Write(Utf8JsonWriter writer, ConfigNode node)
    {
        switch (node)
        {
            case ConfigMap map:
                writer.WriteStartObject();
                foreach (var (key, value) in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case ConfigList list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case ConfigScalar scalar:
                Write(writer, scalar);
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, ConfigScalar scalar)
    {
        if (scalar.Type == ScalarType.Boolean)
            writer.WriteBooleanValue(bool.Parse(scalar.Text));
        else if (scalar.IsNull)
            writer.WriteNullValue();
        else if (scalar.Type == ScalarType.Integer && ScalarResolution.Integer(scalar.Text) is { } integer)
            writer.WriteRawValue(integer.ToString(CultureInfo.InvariantCulture));
        else if (scalar.Type == ScalarType.Float && ScalarResolution.Number(scalar.Text) is var number && double.IsFinite(number))
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(scalar.Text);
    }
}
