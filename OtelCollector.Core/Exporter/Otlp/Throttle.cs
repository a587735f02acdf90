using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.Sending;

namespace OtelCollector.Core.Exporter.Otlp;

/// <summary>A failure after which the destination wants to be left alone for a while.</summary>
internal static class Throttle
{
    public static RetryableException Error(string message, TimeSpan delay, Exception? cause) =>
        new($"Throttle ({DurationText.Format(delay)}), error: {message}", cause!) { RetryAfter = delay };
}
