using System.Collections.Concurrent;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Tests.Fakes;

internal sealed class RecordingConsumer<TData> : IConsumer<TData>
    where TData : SignalData
{
    public ConcurrentQueue<TData> Received { get; } = new();

    public Exception? Refusal { get; set; }

    public int ItemCount => Received.Sum(d => d.ItemCount);

    public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken)
    {
        if (Refusal is not null)
            return ValueTask.FromException(Refusal);
        Received.Enqueue(data);
        return ValueTask.CompletedTask;
    }
}
