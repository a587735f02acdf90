using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>Makes one attempt to send a request to its destination.</summary>
internal interface IExportClient<in TData> : IDisposable
    where TData : SignalData
{
    /// <summary>Sends once.</summary>
    /// <exception cref="Consumer.PermanentException">Another attempt would be refused too.</exception>
    /// <exception cref="Consumer.RetryableException">Another attempt may succeed.</exception>
    Task SendAsync(TData data, CancellationToken cancellationToken);
}
