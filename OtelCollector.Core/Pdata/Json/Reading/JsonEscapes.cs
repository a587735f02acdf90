using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OtelCollector.Core.Pdata.Json.Reading;

/// <summary>
/// Undoes the escapes of JSON texts. Half of a pair, which browsers send where a text was cut to a length, becomes the
/// replacement character; a request of thousands of spans must not be refused for it.
/// </summary>
internal static class JsonEscapes
{
    private const int UnitLength = 6;

    /// <summary>Undoes them in a text whose escapes the reader has found valid.</summary>
    /// <param name="text">The text as it stands in the JSON.</param>
    /// <param name="output">At least as long.</param>
    /// <returns>The bytes written.</returns>
    public static int Undo(ReadOnlySpan<byte> text, Span<byte> output)
    {
        var written = 0;
        while (text.IndexOf((byte)'\\') is var slash and >= 0)
        {
            text[..slash].CopyTo(output[written..]);
            written += slash;
            text = text[slash..];
            if (text[1] == 'u')
            {
                var rune = ReadRune(ref text);
                written += rune.EncodeToUtf8(output[written..]);
            }
            else
            {
                output[written++] = Plain(text[1]);
                text = text[2..];
            }
        }

        text.CopyTo(output[written..]);
        return written + text.Length;
    }

    /// <summary>The text the reader stands at.</summary>
    public static string Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return Encoding.UTF8.GetString(reader.ValueSpan);
        var bytes = new byte[reader.ValueSpan.Length];
        return Encoding.UTF8.GetString(bytes, 0, Undo(reader.ValueSpan, bytes));
    }

    /// <summary>The text as bytes, for parsing a number.</summary>
    public static ReadOnlySpan<byte> Digits(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Text(ref reader)) : reader.ValueSpan;

    private static Rune ReadRune(ref ReadOnlySpan<byte> text)
    {
        var first = ReadUnit(ref text);
        if (!char.IsHighSurrogate(first))
            return Rune.TryCreate(first, out var single) ? single : Rune.ReplacementChar;
        if (text.Length < UnitLength || text[0] != '\\' || text[1] != 'u')
            return Rune.ReplacementChar;
        var rest = text;
        if (!Rune.TryCreate(first, ReadUnit(ref rest), out var pair))
            return Rune.ReplacementChar;
        text = rest;
        return pair;
    }

    private static char ReadUnit(ref ReadOnlySpan<byte> text)
    {
        var unit = ushort.Parse(text.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        text = text[UnitLength..];
        return (char)unit;
    }

    private static byte Plain(byte escape) => escape switch
    {
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => escape,
    };
}
