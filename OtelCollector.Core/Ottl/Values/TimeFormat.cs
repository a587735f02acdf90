using System.Globalization;
using System.Text;

namespace OtelCollector.Core.Ottl.Values;

/// <summary>Times as texts by a format of <c>%</c> directives.</summary>
internal static class TimeFormat
{
    private static readonly CultureInfo Names = CultureInfo.InvariantCulture;

    private const string Directives = "YymoqbhBdegaAHlIpPMSLfsZzwijkDxFTXrRnt%c";

    /// <summary>Refuses a format with directives that there are not.</summary>
    /// <exception cref="OttlException">It has some; they are named.</exception>
    public static void Check(string format)
    {
        var unknown = new List<string>();
        for (var i = 0; i + 1 < format.Length; i++)
        {
            if (format[i] == '%' && !Directives.Contains(format[++i], StringComparison.Ordinal))
                unknown.Add($"unsupported ctimefmt.ToNative() directive: %{format[i]}");
        }

        if (unknown.Count > 0)
            throw new OttlException($"convert to go time format: [{string.Join(' ', unknown)}]");
    }

    /// <summary>Writes a time in UTC.</summary>
    public static string Format(long nanoseconds, string format)
    {
        var time = DateTime.UnixEpoch.AddTicks((long)Math.Floor(nanoseconds / 100m));
        var fraction = ((nanoseconds % 1_000_000_000) + 1_000_000_000) % 1_000_000_000;
        var text = new StringBuilder();
        var expanded = Expand(format);
        for (var i = 0; i < expanded.Length; i++)
        {
            if (expanded[i] != '%' || i + 1 == expanded.Length)
                text.Append(expanded[i]);
            else
                text.Append(Directive(time, fraction, expanded[++i]));
        }

        return text.ToString();
    }

    /// <summary>Reads a time; where the text has no zone, the given one counts.</summary>
    public static bool TryParse(string text, string format, TimeZoneInfo zone, out long nanoseconds, out string error)
    {
        var reader = new TimeReader(text);
        var expanded = Expand(format);
        (nanoseconds, error) = (0, string.Empty);
        for (var i = 0; i < expanded.Length; i++)
        {
            var isRead = expanded[i] == '%' && i + 1 < expanded.Length
                ? reader.TryRead(expanded[++i])
                : reader.TryLiteral(expanded[i]);
            if (!isRead)
            {
                error = $"parsing time \"{text}\" as \"{format}\": cannot parse \"{reader.Rest}\"";
                return false;
            }
        }

        if (reader.Rest.Length == 0 && reader.TryGet(zone, out nanoseconds))
            return true;
        error = reader.Rest.Length > 0
            ? $"parsing time \"{text}\": extra text: \"{reader.Rest}\""
            : $"parsing time \"{text}\": value out of range";
        return false;
    }

    private static string Expand(string format) => format
        .Replace("%D", "%m/%d/%Y", StringComparison.Ordinal).Replace("%x", "%m/%d/%Y", StringComparison.Ordinal)
        .Replace("%F", "%Y-%m-%d", StringComparison.Ordinal)
        .Replace("%T", "%H:%M:%S", StringComparison.Ordinal).Replace("%X", "%H:%M:%S", StringComparison.Ordinal)
        .Replace("%r", "%I:%M:%S %P", StringComparison.Ordinal).Replace("%R", "%H:%M", StringComparison.Ordinal)
        .Replace("%c", "%a %b %d %H:%M:%S %Y", StringComparison.Ordinal);

    private static string Directive(DateTime time, long fraction, char directive) => directive switch
    {
        'Y' => time.ToString("yyyy", Names),
        'y' => time.ToString("yy", Names),
        'm' => time.ToString("MM", Names),
        'o' => time.Month.ToString(Names).PadLeft(2),
        'q' => time.Month.ToString(Names),
        'b' or 'h' => time.ToString("MMM", Names),
        'B' => time.ToString("MMMM", Names),
        'd' => time.ToString("dd", Names),
        'e' => time.Day.ToString(Names).PadLeft(2),
        'g' => time.Day.ToString(Names),
        'a' => time.ToString("ddd", Names),
        'A' => time.ToString("dddd", Names),
        'H' => time.ToString("HH", Names),
        'I' => time.ToString("hh", Names),
        'l' => time.ToString("%h", Names),
        'p' => time.ToString("tt", Names),
        'P' => time.ToString("tt", Names).ToLowerInvariant(),
        'M' => time.ToString("mm", Names),
        'S' => time.ToString("ss", Names),
        'L' => (fraction / 1_000_000).ToString("D3", Names),
        'f' => (fraction / 1_000).ToString("D6", Names),
        's' => fraction.ToString("D9", Names),
        'z' => "+0000",
        'Z' => "UTC",
        'i' => "+00",
        'j' => "+00:00",
        'k' => "+00:00:00",
        'w' => "+000000",
        'n' => "\n",
        't' => "\t",
        '%' => "%",
        _ => $"%{directive}",
    };
}
