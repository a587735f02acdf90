using System.Text;

namespace Jaeger.GoFormats;

/// <summary>Quotes a text as Go's <c>%q</c> does; Jaeger's error texts carry values in this form.</summary>
internal static class GoQuote
{
    /// <summary>The text in double quotes, with control characters escaped.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\x7f' => quoted.Append("\\x").Append(((int)c).ToString("x2")),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
