using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Processor.Batch;

/// <summary>Settings of the batch processor.</summary>
internal sealed class BatchProcessorConfig : IComponentConfig
{
    /// <summary>Longest an item waits for its batch to fill; default 200ms, 0 passes everything on at once.</summary>
    public TimeSpan Timeout { get; private set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Items that end a batch before the timeout; default 8192, 0 leaves it to the timeout.</summary>
    public int SendBatchSize { get; private set; } = 8192;

    /// <summary>Most items in one batch, larger ones are split; default 0, no limit.</summary>
    public int SendBatchMaxSize { get; private set; }

    /// <summary>
    /// Client metadata by whose values batches are kept apart, in any case; default none, one batch for all. A missing
    /// key is not an empty value.
    /// </summary>
    public IReadOnlyList<string> MetadataKeys { get; private set; } = [];

    /// <summary>Most combinations of metadata values, others are refused; default 1000, 0 for no limit.</summary>
    public int MetadataCardinalityLimit { get; private set; } = 1000;

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        Timeout = section.Duration("timeout", Timeout);
        SendBatchSize = (int)section.WholeNumber("send_batch_size", SendBatchSize, 0, int.MaxValue, "uint32");
        SendBatchMaxSize = (int)section.WholeNumber("send_batch_max_size", SendBatchMaxSize, 0, int.MaxValue, "uint32");
        MetadataKeys = section.TextList("metadata_keys", []);
        MetadataCardinalityLimit =
            (int)section.WholeNumber("metadata_cardinality_limit", MetadataCardinalityLimit, 0, int.MaxValue, "uint32");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (SendBatchMaxSize > 0 && SendBatchMaxSize < SendBatchSize)
            section.AddError("send_batch_max_size must be greater or equal to send_batch_size");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (MetadataKeys.Select(key => key.ToLowerInvariant()).FirstOrDefault(key => !keys.Add(key)) is { } twice)
            section.AddError($"duplicate entry in metadata_keys: \"{twice}\" (case-insensitive)");
        if (Timeout < TimeSpan.Zero)
            section.AddError("timeout must be greater or equal to 0");
    }
}
