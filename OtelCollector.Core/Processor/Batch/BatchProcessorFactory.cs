using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Batch;

/// <summary>Creates processors that join small requests into larger ones.</summary>
public sealed class BatchProcessorFactory : IProcessorFactory
{
    /// <inheritdoc/>
    public string Type => "batch";

    /// <inheritdoc/>
    public string ConfigName => "batchprocessor.Config";

    /// <inheritdoc/>
    public bool CountsItems => false;

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new BatchProcessorConfig();

    /// <inheritdoc/>
    public IProcessor<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config, IConsumer<Traces> next) =>
        new BatchProcessor<Traces>(settings, (BatchProcessorConfig)config, next);

    /// <inheritdoc/>
    public IProcessor<Metrics> CreateMetrics(ComponentSettings settings, IComponentConfig config, IConsumer<Metrics> next) =>
        new BatchProcessor<Metrics>(settings, (BatchProcessorConfig)config, next);

    /// <inheritdoc/>
    public IProcessor<Logs> CreateLogs(ComponentSettings settings, IComponentConfig config, IConsumer<Logs> next) =>
        new BatchProcessor<Logs>(settings, (BatchProcessorConfig)config, next);
}
