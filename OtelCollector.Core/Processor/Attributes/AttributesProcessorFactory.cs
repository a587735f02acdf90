using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.Matching;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>Creates processors that change the attributes of spans, data points and log records.</summary>
public sealed class AttributesProcessorFactory : IProcessorFactory
{
    /// <inheritdoc/>
    public string Type => "attributes";

    /// <inheritdoc/>
    public string ConfigName => "attributesprocessor.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new AttributesProcessorConfig();

    /// <inheritdoc/>
    public IProcessor<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config, IConsumer<Traces> next)
    {
        var (actions, filter) = Prepare(settings, config, p => new SpanMatcher(p));
        return new TransformProcessor<Traces>(data => AttributeChanges.Apply(data, actions, filter), next);
    }

    /// <inheritdoc/>
    public IProcessor<Metrics> CreateMetrics(ComponentSettings settings, IComponentConfig config, IConsumer<Metrics> next)
    {
        var (actions, filter) = Prepare(settings, config, p => new MetricMatcher(p));
        return new TransformProcessor<Metrics>(data => AttributeChanges.Apply(data, actions, filter), next);
    }

    /// <inheritdoc/>
    public IProcessor<Logs> CreateLogs(ComponentSettings settings, IComponentConfig config, IConsumer<Logs> next)
    {
        var (actions, filter) = Prepare(settings, config, p => new LogMatcher(p));
        return new TransformProcessor<Logs>(data => AttributeChanges.Apply(data, actions, filter), next);
    }

    private static (AttributeActions Actions, ItemFilter? Filter) Prepare(
        ComponentSettings settings, IComponentConfig config, Func<MatchProperties, ItemMatcher> create)
    {
        var own = (AttributesProcessorConfig)config;
        return MatchFailure.AsComponentException(
            settings, () => (AttributeActions.Create(own.Actions), ItemFilter.Create(own.Include, own.Exclude, create)));
    }
}
