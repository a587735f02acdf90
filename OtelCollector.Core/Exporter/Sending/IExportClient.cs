using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>Makes one attempt to send a request to its destination.</summary>
internal interface IExportClient<in TData> : IDisposable
    where TData : SignalData
{
    /// <summary>Gets ready to send: loads certificates, finds extensions.</summary>
    /// <exception cref="ComponentException">It cannot; the message says why.</exception>
    ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Sends once.</summary>
    /// <exception cref="Consumer.PermanentException">Another attempt would be refused too.</exception>
    /// <exception cref="Consumer.RetryableException">Another attempt may succeed.</exception>
    Task SendAsync(TData data, CancellationToken cancellationToken);
}
