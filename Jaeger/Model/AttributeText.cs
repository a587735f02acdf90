using System.Globalization;
using System.Text;
using Jaeger.GoFormats;
using OpenTelemetry.Proto.Common.V1;

namespace Jaeger.Model;

/// <summary>Attribute values as text: what searches compare and what arrays and maps become in the older API.</summary>
internal static class AttributeText
{
    /// <summary>Strings as they are, numbers and booleans in their JSON form, bytes in base64, the rest as JSON.</summary>
    public static string Of(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        AnyValue.ValueOneofCase.IntValue => value.IntValue.ToString(CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.DoubleValue => GoJson.FormatFloat(value.DoubleValue),
        AnyValue.ValueOneofCase.BytesValue => value.BytesValue.ToBase64(),
        AnyValue.ValueOneofCase.ArrayValue or AnyValue.ValueOneofCase.KvlistValue => Json(value),
        _ => "",
    };

    private static string Json(AnyValue value)
    {
        var json = new StringBuilder();
        Append(json, value);
        return json.ToString();
    }

    private static void Append(StringBuilder json, AnyValue? value)
    {
        switch (value?.ValueCase)
        {
            case AnyValue.ValueOneofCase.StringValue or AnyValue.ValueOneofCase.BytesValue:
                GoJson.AppendString(json, Of(value));
                break;
            case AnyValue.ValueOneofCase.ArrayValue:
                AppendAll(json, '[', value.ArrayValue.Values, Append, ']');
                break;
            case AnyValue.ValueOneofCase.KvlistValue:
                // Keys are unique and sorted in Go's maps; the last of several equal keys counts.
                var entries = new SortedDictionary<string, AnyValue?>(StringComparer.Ordinal);
                foreach (var entry in value.KvlistValue.Values) entries[entry.Key] = entry.Value;
                AppendAll(json, '{', entries, AppendEntry, '}');
                break;
            case AnyValue.ValueOneofCase.None or null:
                json.Append("null");
                break;
            default:
                json.Append(Of(value));
                break;
        }
    }

    private static void AppendEntry(StringBuilder json, KeyValuePair<string, AnyValue?> entry)
    {
        GoJson.AppendString(json, entry.Key);
        json.Append(':');
        Append(json, entry.Value);
    }

    private static void AppendAll<T>(StringBuilder json, char open, IEnumerable<T> items, Action<StringBuilder, T> append, char close)
    {
        var separator = open;
        foreach (var item in items)
        {
            json.Append(separator);
            append(json, item);
            separator = ',';
        }

        if (separator == open) json.Append(open);
        json.Append(close);
    }
}
