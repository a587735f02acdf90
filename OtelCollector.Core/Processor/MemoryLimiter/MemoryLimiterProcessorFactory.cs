using System.Runtime.CompilerServices;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.MemoryLimiter;

/// <summary>Creates processors that refuse data while memory is short.</summary>
public sealed class MemoryLimiterProcessorFactory : IProcessorFactory
{
    private readonly ConditionalWeakTable<IComponentConfig, MemoryLimit> _limiters = [];
    private readonly IMemoryGauge _gauge;

    /// <summary>Creates a factory whose limiters measure this process.</summary>
    public MemoryLimiterProcessorFactory()
        : this(new ManagedHeapGauge())
    {
    }

    internal MemoryLimiterProcessorFactory(IMemoryGauge gauge) => _gauge = gauge;

    /// <inheritdoc/>
    public string Type => "memory_limiter";

    /// <inheritdoc/>
    public string ConfigName => "memorylimiter.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new MemoryLimiterProcessorConfig();

    /// <inheritdoc/>
    public IProcessor<Traces> CreateTraces(
        ComponentSettings settings, IComponentConfig config, IConsumer<Traces> next) => Create(settings, config, next);

    /// <inheritdoc/>
    public IProcessor<Metrics> CreateMetrics(
        ComponentSettings settings, IComponentConfig config, IConsumer<Metrics> next) => Create(settings, config, next);

    /// <inheritdoc/>
    public IProcessor<Logs> CreateLogs(
        ComponentSettings settings, IComponentConfig config, IConsumer<Logs> next) => Create(settings, config, next);

    private MemoryLimiterProcessor<TData> Create<TData>(
        ComponentSettings settings, IComponentConfig config, IConsumer<TData> next)
        where TData : SignalData, ISignalData<TData>
    {
        var limiter = _limiters.GetValue(
            config,
            key => new MemoryLimit((MemoryLimiterProcessorConfig)key, _gauge, TimeProvider.System, settings.Logger));
        return new MemoryLimiterProcessor<TData>(limiter, new MemoryLimiterReport(settings, TData.Signal), next);
    }
}
