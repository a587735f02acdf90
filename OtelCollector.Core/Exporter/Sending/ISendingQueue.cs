using System.Diagnostics;
using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>
/// Requests that were accepted and wait for their export. Disposed when the last request given out is done.
/// </summary>
internal interface ISendingQueue<TData> : IAsyncDisposable
    where TData : SignalData
{
    /// <summary>What is used of the capacity, requests being exported included.</summary>
    long Size { get; }

    /// <summary>Opens what the queue is kept in.</summary>
    ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken);

    /// <summary>Takes the request over.</summary>
    /// <exception cref="Consumer.RetryableException">No room, or it cannot be stored: the sender keeps the request.</exception>
    ValueTask OfferAsync(TData data, CancellationToken cancellationToken);

    /// <summary>The next request; null once the queue has stopped and has none to give out any more.</summary>
    ValueTask<QueuedRequest<TData>?> TakeAsync();

    /// <summary>No more requests are accepted; a queue in memory still gives out what it has.</summary>
    void Stop();
}

/// <summary>A request given out by a queue, in its hands until it is done.</summary>
internal abstract class QueuedRequest<TData>(TData data)
    where TData : SignalData
{
    public TData Data { get; } = data;

    /// <summary>The own span in which it was put into the queue; null where there is none.</summary>
    public Activity? Above { get; } = Activity.Current;

    /// <summary>Gives the room back; call once, when the request was sent or given up.</summary>
    /// <param name="error">Why it was given up; null where it was sent.</param>
    public abstract ValueTask DoneAsync(Exception? error);

    /// <summary>Puts the request back instead, where the queue can; call once.</summary>
    /// <param name="error">Why it could not be sent so far.</param>
    public virtual ValueTask ReturnAsync(Exception error) => DoneAsync(error);
}
