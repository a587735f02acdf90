using System.Buffers.Binary;
using System.Globalization;

namespace OtelCollector.Core.Sampling;

/// <summary>The 56 bits that decide for all samplers alike.</summary>
internal static class Randomness
{
    /// <summary>Kept at every probability above zero.</summary>
    public const ulong Greatest = SamplingThreshold.Max - 1;

    /// <summary>The last seven bytes of a trace ID.</summary>
    public static ulong OfTraceId(ReadOnlySpan<byte> traceId) =>
        BinaryPrimitives.ReadUInt64BigEndian(traceId[8..]) & Greatest;

    /// <summary>14 hexadecimal digits.</summary>
    public static string Text(ulong randomness) => randomness.ToString("x14", CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out ulong randomness, out string? error)
    {
        randomness = 0;
        error = null;
        if (text.Length != SamplingThreshold.MaxDigits)
            error = "r-value must have 14 hex digits";
        else if (!ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out randomness))
            error = $"strconv.ParseUint: parsing \"{text}\": invalid syntax";
        return error is null;
    }
}
