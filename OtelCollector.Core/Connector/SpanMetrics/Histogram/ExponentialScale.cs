namespace OtelCollector.Core.Connector.SpanMetrics.Histogram;

/// <summary>Which bucket of a base-2 exponential histogram a value falls into; a bucket includes its upper bound.</summary>
internal static class ExponentialScale
{
    /// <summary>The finest scale, at which every histogram begins.</summary>
    public const int Max = 20;

    private const double SmallestNormal = 2.2250738585072014E-308;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;
    private const long MantissaMask = (1L << MantissaBits) - 1;

    /// <summary>The number of the bucket.</summary>
    /// <param name="value">Greater than zero.</param>
    /// <param name="scale">The base is 2 to the power of 2 to the power of minus the scale.</param>
    public static int IndexOf(double value, int scale)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Max(value, SmallestNormal));
        var exponent = (int)(bits >> MantissaBits);
        var mantissa = bits & MantissaMask;

        // A power of two is the upper bound of its bucket; logarithms may miss it by a hair.
        var power = exponent - ExponentBias - (mantissa == 0 ? 1 : 0);
        if (scale <= 0)
            return power >> -scale;
        return mantissa == 0
            ? ((exponent - ExponentBias) << scale) - 1
            : (int)Math.Floor(Math.Log(value) * Math.ScaleB(1 / Math.Log(2), scale));
    }
}
