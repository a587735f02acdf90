using System.Collections.Concurrent;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Tests.Fakes;

internal sealed class RecordingConsumer<TData> : IConsumer<TData>
    where TData : SignalData
{
    public ConcurrentQueue<TData> Received { get; } = new();

    public Exception? Refusal { get; set; }

    /// <summary>Holds the data up until it is completed; null holds up nothing.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public int ItemCount => Received.Sum(d => d.ItemCount);

    public async ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken)
    {
        if (Gate is not null)
            await Gate.Task.WaitAsync(cancellationToken);
        if (Refusal is not null)
            throw Refusal;
        Received.Enqueue(data);
    }
}
