using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.ProbabilisticSampler;

/// <summary>Creates processors that keep a share of the spans or log records.</summary>
public sealed class ProbabilisticSamplerFactory : IProcessorFactory
{
    /// <inheritdoc/>
    public string Type => "probabilistic_sampler";

    /// <inheritdoc/>
    public string ConfigName => "probabilisticsamplerprocessor.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new ProbabilisticSamplerConfig();

    /// <inheritdoc/>
    public IProcessor<Traces> CreateTraces(
        ComponentSettings settings, IComponentConfig config, IConsumer<Traces> next) =>
        new TracesSampler(settings, (ProbabilisticSamplerConfig)config, next);

    /// <inheritdoc/>
    public IProcessor<Logs> CreateLogs(ComponentSettings settings, IComponentConfig config, IConsumer<Logs> next) =>
        new LogsSampler(settings, (ProbabilisticSamplerConfig)config, next);
}
