using System.Numerics;

namespace OtelCollector.Core.Pdata.Wire;

/// <summary>Writes length-delimited fields into memory whose size was computed before.</summary>
internal static class WireWriter
{
    private const int BitsPerByte = 7;

    /// <summary>Bytes of a length-delimited field of a number below 16: tag, length and value.</summary>
    public static int FieldSize(int valueLength) => 1 + VarintSize((uint)valueLength) + valueLength;

    /// <summary>Writes tag and length of a field of a number below 16; returns the bytes written.</summary>
    public static int WriteHeader(Span<byte> output, uint field, int valueLength)
    {
        output[0] = (byte)((field << 3) | (uint)WireType.LengthDelimited);
        var written = 1;
        var rest = (uint)valueLength;
        while (rest >= 0x80)
        {
            output[written++] = (byte)(rest | 0x80);
            rest >>= BitsPerByte;
        }

        output[written++] = (byte)rest;
        return written;
    }

    private static int VarintSize(uint value) => (BitOperations.Log2(value | 1) / BitsPerByte) + 1;
}
