using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Consumer;

/// <summary>The next stage of a pipeline: a processor, an exporter or the fan-out to several of them.</summary>
/// <typeparam name="TData">The signal's data.</typeparam>
public interface IConsumer<in TData>
    where TData : SignalData
{
    /// <summary>
    /// Takes responsibility for the data. A return without an exception means accepted; a
    /// <see cref="PermanentException"/> means the same data will be refused again; a <see cref="RetryableException"/>
    /// means the sender should try again; any other exception is treated as retryable.
    /// </summary>
    /// <param name="data">Immutable; may be shared with other consumers.</param>
    /// <param name="cancellationToken">Cancelled when the sender gave up.</param>
    ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken);
}
