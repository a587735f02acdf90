using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Jaeger.GoFormats;

namespace Jaeger.Model;

/// <summary>A trace's 128-bit identifier.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TraceId(ulong High, ulong Low)
{
    private const int LongestText = 32;
    private const int LongestBase64 = 24;

    /// <summary>True for the identifier that means none.</summary>
    public bool IsEmpty => High == 0 && Low == 0;

    /// <summary>Reads OTLP's 16 bytes; fewer count as the low end, of more the last 16 count.</summary>
    public static TraceId FromBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> whole = stackalloc byte[16];
        whole.Clear();
        var tail = bytes.Length > 16 ? bytes[^16..] : bytes;
        tail.CopyTo(whole[(16 - tail.Length)..]);
        return new TraceId(BinaryPrimitives.ReadUInt64BigEndian(whole), BinaryPrimitives.ReadUInt64BigEndian(whole[8..]));
    }

    /// <summary>Parses 1 to 32 hexadecimal digits of either case.</summary>
    /// <exception cref="FormatException">The text is no such identifier; the message is Jaeger's.</exception>
    public static TraceId Parse(string text)
    {
        if (text.Length > LongestText) throw new FormatException($"TraceID cannot be longer than 32 hex characters: {text}");
        return text.Length > 16
            ? new TraceId(GoNumber.ParseHex(text[..^16]), GoNumber.ParseHex(text[^16..]))
            : new TraceId(0, GoNumber.ParseHex(text));
    }

    /// <summary>As <see cref="Parse"/>, and base64 of 8 or 16 bytes in either alphabet, padded or not.</summary>
    /// <exception cref="FormatException">The text is neither; the message is Jaeger's.</exception>
    public static TraceId ParseHexOrBase64(string text)
    {
        if (text.All(char.IsAsciiHexDigit) || text.Length > LongestBase64) return Parse(text);
        var standard = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        Span<byte> bytes = stackalloc byte[LongestBase64];
        if (!Convert.TryFromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='), bytes, out var length)) return Parse(text);
        return length is 8 or 16 ? FromBytes(bytes[..length]) : throw new FormatException("invalid length for TraceID");
    }

    /// <summary>Always 32 digits: the form of OTLP and of <c>/api/v3</c>.</summary>
    public string ToLongString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");

    /// <summary>16 digits where the high half is zero, else 32: the form of the older API.</summary>
    public override string ToString() => High == 0 ? Low.ToString("x16", CultureInfo.InvariantCulture) : ToLongString();
}
