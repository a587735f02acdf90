namespace OtelCollector.Core.Exporter.Sending;

/// <summary>How requests get from the pipeline to an exporter's client.</summary>
/// <param name="Queue">Where they wait; null for an exporter without the setting.</param>
/// <param name="Retry">How failed attempts are repeated; null for an exporter without the setting.</param>
internal sealed record ExporterOptions(QueueConfig? Queue, RetryConfig? Retry)
{
    /// <summary>Tags of the destination on the counters of sent and failed items.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Destination { get; init; } = [];

    /// <summary>
    /// Whether a request stays in the queue when its retries are used up: one that outlives the Collector has time.
    /// </summary>
    public bool KeepsUnsent => Queue is { Enabled: true, Storage: not null } && Retry is { Enabled: true };

    /// <summary>What a user may do against lost data, added to the log lines of failures.</summary>
    public string Advice { get; } =
        (Retry is not { Enabled: false } ? string.Empty : " Try enabling retry_on_failure config option to retry on retryable errors.")
        + (Queue is not { Enabled: false } ? string.Empty : " Try enabling sending_queue to survive temporary failures.");
}
