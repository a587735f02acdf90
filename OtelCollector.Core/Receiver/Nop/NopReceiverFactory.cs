using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Receiver.Nop;

/// <summary>Creates receivers that never receive anything.</summary>
public sealed class NopReceiverFactory : IReceiverFactory
{
    /// <inheritdoc/>
    public string Type => "nop";

    /// <inheritdoc/>
    public string ConfigName => "struct {}";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new NoConfig();

    /// <inheritdoc/>
    public IReceiver Create(ComponentSettings settings, IComponentConfig config, ReceiverConsumers consumers) =>
        new NopReceiver();
}
