using System.Globalization;

namespace OtelCollector.Core.Sampling;

/// <summary>
/// The rejection threshold of consistent probability sampling: an item is kept where its 56 bits of randomness are not
/// below it. 0 keeps everything, <see cref="Max"/> nothing.
/// </summary>
internal readonly record struct SamplingThreshold(ulong Value)
{
    /// <summary>One more than the greatest randomness.</summary>
    public const ulong Max = 1UL << 56;

    /// <summary>Hexadecimal digits of a full threshold.</summary>
    public const int MaxDigits = 14;

    /// <summary>The smallest probability above zero.</summary>
    public const double MinProbability = 1.0 / Max;

    private const int BitsPerDigit = 4;

    public static SamplingThreshold Always => new(0);

    public static SamplingThreshold Never => new(Max);

    public double Probability => (Max - Value) / (double)Max;

    /// <summary>How tracestate writes it: without trailing zeros, <c>0</c> for always, empty for never.</summary>
    public string Text => Value switch
    {
        0 => "0",
        >= Max => string.Empty,
        _ => Value.ToString("x14", CultureInfo.InvariantCulture).TrimEnd('0'),
    };

    public bool Keeps(ulong randomness) => randomness >= Value;

    /// <summary>Reads up to 14 hexadecimal digits.</summary>
    public static bool TryParse(string text, out SamplingThreshold threshold, out string? error)
    {
        threshold = Always;
        error = null;
        if (text.Length > MaxDigits)
            error = "t-value exceeds 14 hex digits";
        else if (text.Length == 0)
            error = "t-value is empty";
        else if (!ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            error = $"strconv.ParseUint: parsing \"{text}\": invalid syntax";
        else
            threshold = new(value << (BitsPerDigit * (MaxDigits - text.Length)));
        return error is null;
    }

    /// <summary>
    /// The threshold of a probability, with that many significant digits (0 for all of them); null where the probability
    /// is not between <see cref="MinProbability"/> and 1.
    /// </summary>
    public static SamplingThreshold? FromProbability(double probability, int precision)
    {
        if (!(probability >= MinProbability && probability <= 1))
            return null;
        if (probability >= 1)
            return Always;

        // Leading 0 and f digits carry no information, so values near the ends get more digits.
        var wanted = precision == 0 ? MaxDigits : precision;
        var digits = Math.Min(
            MaxDigits, Math.Max(wanted + LeadingDigits(probability), wanted + LeadingDigits(1 - probability)));
        var value = Max - (ulong)Math.Round(probability * Max, MidpointRounding.AwayFromZero);
        var shift = BitsPerDigit * (MaxDigits - digits);
        if (shift > 0)
            value = (value + (1UL << (shift - 1))) >> shift << shift;
        return new(value);
    }

    private static int LeadingDigits(double fraction) => (Math.ILogB(fraction) + 1) / -BitsPerDigit;
}
