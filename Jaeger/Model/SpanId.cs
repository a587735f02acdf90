using System.Buffers.Binary;
using System.Globalization;

namespace Jaeger.Model;

/// <summary>A span's 64-bit identifier.</summary>
internal readonly record struct SpanId(ulong Value)
{
    /// <summary>True for the identifier that means none.</summary>
    public bool IsEmpty => Value == 0;

    /// <summary>Reads OTLP's 8 bytes; fewer count as the low end, of more the last 8 count.</summary>
    public static SpanId FromBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> whole = stackalloc byte[8];
        whole.Clear();
        var tail = bytes.Length > 8 ? bytes[^8..] : bytes;
        tail.CopyTo(whole[(8 - tail.Length)..]);
        return new SpanId(BinaryPrimitives.ReadUInt64BigEndian(whole));
    }

    /// <summary>16 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);
}
