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

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        Timeout = section.Duration("timeout", Timeout);
        SendBatchSize = (int)section.WholeNumber("send_batch_size", SendBatchSize, 0, int.MaxValue, "uint32");
        SendBatchMaxSize = (int)section.WholeNumber("send_batch_max_size", SendBatchMaxSize, 0, int.MaxValue, "uint32");
        section.AcceptWithoutEffect("metadata_keys", "metadata_cardinality_limit");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (SendBatchMaxSize > 0 && SendBatchMaxSize < SendBatchSize)
            section.AddError("send_batch_max_size must be greater or equal to send_batch_size");
        if (Timeout < TimeSpan.Zero)
            section.AddError("timeout must be greater or equal to 0");
    }
}
