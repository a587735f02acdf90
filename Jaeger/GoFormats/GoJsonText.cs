using System.Buffers;
using System.Text;

namespace Jaeger.GoFormats;

/// <summary>Texts as Go's <c>encoding/json</c> writes them, for JSON that travels inside a string.</summary>
internal static class GoJsonText
{
    private const int InvalidText = -1;

    // Control characters, quotes, backslashes, and all that is not ASCII and has to be looked at.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Where(b => b is < ' ' or '"' or '\\' or >= 0x80).Select(b => (byte)b)]);

    /// <summary>Writes UTF-8 text as a JSON string: what matters to HTML stays as it is, what is no UTF-8 is replaced.</summary>
    public static void Write(IBufferWriter<byte> json, ReadOnlySpan<byte> text)
    {
        json.Write("\""u8);
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Special);
            if (plain < 0) plain = text.Length;
            json.Write(text[..plain]);
            text = text[plain..];
            if (text.IsEmpty) break;

            // Go replaces every single byte that is no UTF-8.
            var valid = Rune.DecodeFromUtf8(text, out var rune, out var length) == OperationStatus.Done;
            if (!valid) length = 1;
            json.Write(Escaped(valid ? rune.Value : InvalidText, text[..length]));
            text = text[length..];
        }

        json.Write("\""u8);
    }

    private static ReadOnlySpan<byte> Escaped(int rune, ReadOnlySpan<byte> text) => rune switch
    {
        '"' => "\\\""u8,
        '\\' => "\\\\"u8,
        '\b' => "\\b"u8,
        '\f' => "\\f"u8,
        '\n' => "\\n"u8,
        '\r' => "\\r"u8,
        '\t' => "\\t"u8,
        (>= 0 and < ' ') or 0x2028 or 0x2029 => Encoding.ASCII.GetBytes($"\\u{rune:x4}"),
        InvalidText => "\\ufffd"u8,
        _ => text,
    };
}
