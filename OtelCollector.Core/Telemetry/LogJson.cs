using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace OtelCollector.Core.Telemetry;

/// <summary>The JSON of log fields, in their order and with the Collector's spacing.</summary>
internal static class LogJson
{
    public static void Append(
        StringBuilder line, IEnumerable<KeyValuePair<string, object?>> fields, string separator, string colon)
    {
        line.Append('{');
        var isFirst = true;
        foreach (var (name, value) in fields)
        {
            if (!isFirst)
                line.Append(separator);
            isFirst = false;
            AppendText(line, name);
            line.Append(colon);
            AppendValue(line, value, separator, colon);
        }

        line.Append('}');
    }

    private static void AppendValue(StringBuilder line, object? value, string separator, string colon)
    {
        switch (value)
        {
            case null:
                line.Append("null");
                break;
            case bool flag:
                line.Append(flag ? "true" : "false");
                break;
            case int or long or uint or ulong or double or float:
                line.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, string> map:
                Append(line, map.Select(e => KeyValuePair.Create<string, object?>(e.Key, e.Value)), separator, colon);
                break;
            case IReadOnlyDictionary<string, object?> map:
                Append(line, map, separator, colon);
                break;
            case System.Collections.IEnumerable list and not string:
                AppendList(line, list, separator, colon);
                break;
            default:
                AppendText(line, value.ToString() ?? string.Empty);
                break;
        }
    }

    private static void AppendList(StringBuilder line, System.Collections.IEnumerable list, string separator, string colon)
    {
        line.Append('[');
        var isFirst = true;
        foreach (var item in list)
        {
            if (!isFirst)
                line.Append(separator);
            isFirst = false;
            AppendValue(line, item, separator, colon);
        }

        line.Append(']');
    }

    private static void AppendText(StringBuilder line, string text) =>
        line.Append('"').Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)).Append('"');
}
