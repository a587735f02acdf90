using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Processor.TailSampling.Config;

namespace OtelCollector.Core.Processor.TailSampling;

/// <summary>Creates processors that keep or drop whole traces once they are complete.</summary>
public sealed class TailSamplingFactory : IProcessorFactory
{
    /// <inheritdoc/>
    public string Type => "tail_sampling";

    /// <inheritdoc/>
    public string ConfigName => "tailsamplingprocessor.Config";

    /// <inheritdoc/>
    public bool CountsItems => false;

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new TailSamplingConfig();

    /// <inheritdoc/>
    public IProcessor<Pdata.Traces> CreateTraces(
        ComponentSettings settings, IComponentConfig config, IConsumer<Pdata.Traces> next) =>
        new TailSamplingProcessor(
            (TailSamplingConfig)config, new TailSampler(settings, (TailSamplingConfig)config, next, TimeProvider.System));
}
