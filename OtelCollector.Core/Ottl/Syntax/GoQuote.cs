using System.Buffers;
using System.Globalization;
using System.Text;

namespace OtelCollector.Core.Ottl.Syntax;

/// <summary>String literals as Go writes and reads them.</summary>
internal static class GoQuote
{
    /// <summary>The text in double quotes, with Go's escapes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\a' => quoted.Append("\\a"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\v' => quoted.Append("\\v"),
                < ' ' or 0x7f => quoted.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Reads a literal in double quotes; false where it is none.</summary>
    public static bool TryUnquote(string literal, out string text)
    {
        text = string.Empty;
        if (literal.Length < 2 || literal[0] != '"' || literal[^1] != '"')
            return false;
        var body = literal.AsSpan(1, literal.Length - 2);
        if (body.IndexOfAny('\\', '\n') < 0)
        {
            text = body.ToString();
            return true;
        }

        var bytes = new ArrayBufferWriter<byte>(body.Length);
        while (!body.IsEmpty)
        {
            if (body[0] == '\n')
                return false;
            if (body[0] != '\\')
            {
                var plain = body.IndexOfAny('\\', '\n');
                Append(bytes, plain < 0 ? body : body[..plain]);
                body = plain < 0 ? default : body[plain..];
            }
            else if (!TryEscape(ref body, bytes))
            {
                return false;
            }
        }

        text = Encoding.UTF8.GetString(bytes.WrittenSpan);
        return true;
    }

    private static bool TryEscape(ref ReadOnlySpan<char> rest, ArrayBufferWriter<byte> bytes)
    {
        if (rest.Length < 2)
            return false;
        var kind = rest[1];
        var (digits, isByte) = kind switch
        {
            'x' => (2, true),
            'u' => (4, false),
            'U' => (8, false),
            _ => (0, true),
        };
        if (digits > 0)
            return TryNumber(ref rest, 2, digits, NumberStyles.AllowHexSpecifier, isByte, bytes);
        if (kind is >= '0' and <= '7')
            return TryNumber(ref rest, 1, 3, NumberStyles.None, isByte: true, bytes);
        const string Names = "abfnrtv\\\"";
        const string Values = "\a\b\f\n\r\t\v\\\"";
        var known = Names.IndexOf(kind, StringComparison.Ordinal);
        if (known < 0)
            return false;
        Append(bytes, Values.AsSpan(known, 1));
        rest = rest[2..];
        return true;
    }

    private static bool TryNumber(
        ref ReadOnlySpan<char> rest, int skip, int digits, NumberStyles style, bool isByte, ArrayBufferWriter<byte> bytes)
    {
        if (rest.Length < skip + digits)
            return false;
        var number = rest.Slice(skip, digits);
        int value;
        if (style == NumberStyles.None)
        {
            if (number.ContainsAnyExceptInRange('0', '7'))
                return false;
            value = (number[0] - '0') * 64 + (number[1] - '0') * 8 + number[2] - '0';
        }
        else if (!int.TryParse(number, style, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        rest = rest[(skip + digits)..];
        if (isByte)
        {
            if (value > byte.MaxValue)
                return false;
            bytes.Write([(byte)value]);
            return true;
        }

        if (!Rune.IsValid(value))
            return false;
        Append(bytes, new Rune(value).ToString());
        return true;
    }

    private static void Append(ArrayBufferWriter<byte> bytes, ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, bytes);
}
