using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>
/// The queue and the retries of an exporter that has neither unless its section says so: sections of its own name and
/// <c>retry_on_failure</c>.
/// </summary>
public sealed class SendingConfig
{
    private readonly QueueConfig _queue;
    private readonly RetryConfig _retry;

    /// <summary>Neither.</summary>
    public SendingConfig()
    {
        _queue = QueueConfig.None;
        _retry = RetryConfig.None;
    }

    /// <summary>Reads both sections.</summary>
    /// <param name="exporter">The exporter's section.</param>
    /// <param name="queueKey">What the exporter calls its queue, e.g. <c>queue</c>.</param>
    public SendingConfig(ConfigSection exporter, string queueKey)
    {
        ArgumentNullException.ThrowIfNull(exporter);
        _queue = QueueConfig.ReadOptional(exporter, queueKey);
        _retry = RetryConfig.Read(exporter, isOnByDefault: false);
    }

    /// <summary>Reports settings that contradict each other.</summary>
    /// <param name="exporter">The exporter's section.</param>
    public void Validate(ConfigSection exporter)
    {
        ArgumentNullException.ThrowIfNull(exporter);
        _queue.Validate(exporter);
        _retry.Validate(exporter);
    }

    /// <summary>
    /// An exporter around a client, with its counters, queue and retries. Without a queue, whoever sends waits for the
    /// client and is told of its failure.
    /// </summary>
    /// <typeparam name="TData">The signal's data.</typeparam>
    /// <param name="settings">The exporter's surroundings.</param>
    /// <param name="client">Makes one attempt.</param>
    public IExporter<TData> Around<TData>(ComponentSettings settings, IExportClient<TData> client)
        where TData : SignalData, ISignalData<TData> =>
        new QueuedExporter<TData>(settings, new ExporterOptions(_queue, _retry), client);
}
