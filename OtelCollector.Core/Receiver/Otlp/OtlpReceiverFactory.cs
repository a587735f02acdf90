using OtelCollector.Core.Component;

namespace OtelCollector.Core.Receiver.Otlp;

/// <summary>Creates receivers of OTLP over gRPC and HTTP, for all signals.</summary>
public sealed class OtlpReceiverFactory : IReceiverFactory
{
    /// <inheritdoc/>
    public string Type => "otlp";

    /// <inheritdoc/>
    public string ConfigName => "otlpreceiver.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new OtlpReceiverConfig();

    /// <inheritdoc/>
    public IReceiver Create(ComponentSettings settings, IComponentConfig config, ReceiverConsumers consumers) =>
        new OtlpReceiver(settings, (OtlpReceiverConfig)config, consumers);
}
