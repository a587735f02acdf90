using OtelCollector.Core.Component;

namespace OtelCollector.Core.Receiver.Nop;

/// <summary>Receives nothing.</summary>
internal sealed class NopReceiver : IReceiver
{
    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
