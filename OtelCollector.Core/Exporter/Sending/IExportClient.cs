using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>Makes one attempt to send a request to its destination.</summary>
/// <typeparam name="TData">The signal's data.</typeparam>
public interface IExportClient<in TData> : IDisposable
    where TData : SignalData
{
    /// <summary>Gets ready to send: loads certificates, finds extensions.</summary>
    /// <param name="host">The Collector.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ComponentException">It cannot; the message says why.</exception>
    ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Sends once.</summary>
    /// <param name="data">What to send; not used after the attempt has ended.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="Consumer.PermanentException">Another attempt would be refused too.</exception>
    /// <exception cref="Consumer.RetryableException">Another attempt may succeed.</exception>
    Task SendAsync(TData data, CancellationToken cancellationToken);
}
