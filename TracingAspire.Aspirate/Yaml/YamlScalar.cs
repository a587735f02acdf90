using System.Buffers;
using System.Globalization;
using System.Text;

namespace TracingAspire.Aspirate.Yaml;

/// <summary>
/// A string as a YAML scalar that every YAML 1.1 and 1.2 reader takes for that string: plain where that is beyond doubt,
/// else in double quotes with escapes.
/// </summary>
internal static class YamlScalar
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./@+=()%,;");

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "true", "false", "yes", "no", "on", "off", "y", "n",
    };

    public static string Write(string value) => IsPlain(value) ? value : Quote(value);

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !StartsPlain(value) || Reserved.Contains(value))
            return false;
        for (var index = 0; index < value.Length; index++)
        {
            // A colon opens a mapping only before a space or at the end.
            var inside = value[index] == ':' && index + 1 < value.Length && value[index + 1] != ' ';
            if (!inside && !Plain.Contains(value[index]))
                return false;
        }

        return true;
    }

    private static bool StartsPlain(string value) =>
        char.IsAsciiLetter(value[0]) || value[0] == '/' || (value.StartsWith("--", StringComparison.Ordinal) && value != "---");

    private static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var rune in value.EnumerateRunes())
            Append(text, rune);
        return text.Append('"').ToString();
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        switch (rune.Value)
        {
            case '"':
                text.Append("\\\"");
                break;
            case '\\':
                text.Append(@"\\");
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\t':
                text.Append("\\t");
                break;
            case < 0x20 or (>= 0x7F and <= 0xA0) or 0x2028 or 0x2029 or 0xFEFF or >= 0xFFFE and <= 0xFFFF:
                text.Append("\\u").Append(rune.Value.ToString("x4", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(rune.ToString());
                break;
        }
    }
}
