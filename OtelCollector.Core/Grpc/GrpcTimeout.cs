using System.Globalization;

namespace OtelCollector.Core.Grpc;

/// <summary>Reads <c>grpc-timeout</c>: up to eight digits and a unit.</summary>
internal static class GrpcTimeout
{
    // Longer than any timer; a client that sends more waits for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    /// <summary>How long the client waits; null where it does not say, or not in that form.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length is < 2 or > 9 || !long.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        TimeSpan? timeout = text[^1] switch
        {
            'H' => TimeSpan.FromHours(count),
            'M' => TimeSpan.FromMinutes(count),
            'S' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMilliseconds(count),
            'u' => TimeSpan.FromMicroseconds(count),
            'n' => TimeSpan.FromTicks(count / TimeSpan.NanosecondsPerTick),
            _ => null,
        };
        return timeout > Longest ? null : timeout;
    }
}
