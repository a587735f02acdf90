using System.Globalization;

namespace TracingAspire.Tests.Deployment.Objects;

/// <summary>Kubernetes' quantities: <c>250m</c>, <c>512Mi</c>, <c>1.5</c>, <c>1e3</c>.</summary>
internal static class Quantity
{
    private static readonly (string Suffix, double Factor)[] Suffixes =
    [
        ("Ki", 1L << 10), ("Mi", 1L << 20), ("Gi", 1L << 30), ("Ti", 1L << 40), ("Pi", 1L << 50), ("Ei", 1L << 60),
        ("m", 1e-3), ("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12), ("P", 1e15), ("E", 1e18), ("", 1),
    ];

    /// <summary>The value in units (bytes, cores); null where the text is no quantity.</summary>
    public static double? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var (suffix, factor) = Suffixes.First(known => text.EndsWith(known.Suffix, StringComparison.Ordinal));
        return double.TryParse(text[..^suffix.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number * factor
            : null;
    }
}
