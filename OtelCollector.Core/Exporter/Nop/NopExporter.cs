using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Nop;

/// <summary>Accepts everything and does nothing with it.</summary>
internal sealed class NopExporter<TData> : IExporter<TData>
    where TData : SignalData
{
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
