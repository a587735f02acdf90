using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Connector.Forward;

/// <summary>Hands data on as it is: joins pipelines, or splits one into several.</summary>
internal sealed class ForwardConnector<TData>(IConsumer<TData> next) : IConnector<TData>
    where TData : SignalData
{
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken) =>
        next.ConsumeAsync(data, cancellationToken);
}
