using OtelCollector.Core.Consumer;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>The refusal of a queue without room.</summary>
internal static class QueueFull
{
    // Room comes back with every export that ends, so a client need not be sent away for long.
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(1);

    public static RetryableException Refusal() => new("sending queue is full") { RetryAfter = ComeBack };
}
