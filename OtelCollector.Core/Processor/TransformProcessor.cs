using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor;

/// <summary>Passes on what a function makes of the data; null is data of which nothing is left.</summary>
internal sealed class TransformProcessor<TData>(Func<TData, TData?> transform, IConsumer<TData> next) : IProcessor<TData>
    where TData : SignalData
{
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken)
    {
        TData? changed;
        try
        {
            changed = transform(data);
        }
        catch (Exception e)
        {
            return ValueTask.FromException(e);
        }

        return changed is null ? ValueTask.CompletedTask : next.ConsumeAsync(changed, cancellationToken);
    }
}
