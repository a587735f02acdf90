using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>The <c>batch</c> section of a sending queue: requests are joined when they are taken out of it.</summary>
internal sealed class QueueBatchConfig
{
    /// <summary>Longest time the first request of a batch waits for others; default 200ms.</summary>
    public TimeSpan FlushTimeout { get; private set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>What the sizes count, <c>items</c> or <c>bytes</c>; default the queue's sizer where it is set.</summary>
    public QueueSizer Sizer { get; private set; } = QueueSizer.Items;

    /// <summary>Size from which on a batch is sent without waiting; default 8192.</summary>
    public long MinSize { get; private set; } = 8192;

    /// <summary>Largest batch, larger requests are split; default 0, no limit.</summary>
    public long MaxSize { get; private set; }

    /// <summary>Client metadata by whose values batches are kept apart; default none.</summary>
    public IReadOnlyList<string> MetadataKeys { get; private set; } = [];

    /// <summary>The section, or null where it is off.</summary>
    /// <param name="queue">The queue's section.</param>
    /// <param name="queueSizer">The queue's sizer where the file sets it.</param>
    /// <param name="hasDefaults">Whether what is left out takes its default instead of zero.</param>
    public static QueueBatchConfig? Read(ConfigSection queue, QueueSizer? queueSizer, bool hasDefaults)
    {
        if (queue.Section("batch", "queuebatch.BatchConfig") is not { } section)
            return null;
        var batch = hasDefaults ? new QueueBatchConfig() : new QueueBatchConfig { FlushTimeout = TimeSpan.Zero, MinSize = 0 };
        if (queueSizer is { } inherited && queue.HasValue("batch"))
            batch.Sizer = inherited;
        var isEnabled = section.Boolean("enabled", fallback: true);
        batch.FlushTimeout = section.Duration("flush_timeout", batch.FlushTimeout);
        batch.Sizer = QueueConfig.ReadSizer(section) ?? batch.Sizer;
        batch.MinSize = section.WholeNumber("min_size", batch.MinSize, long.MinValue, long.MaxValue, "int64");
        batch.MaxSize = section.WholeNumber("max_size", batch.MaxSize, long.MinValue, long.MaxValue, "int64");
        if (section.Section("partition", "queuebatch.PartitionConfig") is { } partition)
            batch.MetadataKeys = partition.TextList("metadata_keys", []);
        return isEnabled ? batch : null;
    }

    public void Validate(ConfigSection queue)
    {
        if (queue.Section("batch", "queuebatch.BatchConfig") is not { } section)
            return;
        if (Problem() is { } problem)
            section.AddError(problem);
        var twice = MetadataKeys
            .GroupBy(key => key.ToLowerInvariant(), StringComparer.Ordinal)
            .FirstOrDefault(group => group.Skip(1).Any());
        if (twice is not null)
        {
            section.Section("partition", "queuebatch.PartitionConfig")?.AddError(
                $"duplicate entry in metadata_keys: \"{twice.Key}\" (case-insensitive)");
        }
    }

    private string? Problem()
    {
        if (Sizer == QueueSizer.Requests)
            return $"`batch` supports only `items` or `bytes` sizer, found \"{Sizer.Name()}\"";
        if (FlushTimeout <= TimeSpan.Zero)
            return $"`flush_timeout` must be positive, found {FlushTimeout.Ticks * TimeSpan.NanosecondsPerTick}";
        if (MinSize < 0)
            return $"`min_size` must be non-negative, found {MinSize}";
        if (MaxSize < 0)
            return $"`max_size` must be non-negative, found {MaxSize}";
        return MaxSize > 0 && MaxSize < MinSize
            ? $"`max_size` ({MaxSize}) must be greater or equal to `min_size` ({MinSize})"
            : null;
    }
}
