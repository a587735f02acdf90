using System.Globalization;

namespace TracingAspire.Testing;

/// <summary>Shares as people read them.</summary>
internal static class ShareText
{
    /// <summary>For example <c>87 %</c>.</summary>
    public static string Of(double share) => $"{(share * 100).ToString("0.#", CultureInfo.InvariantCulture)} %";
}
