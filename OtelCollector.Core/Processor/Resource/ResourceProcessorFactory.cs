using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.Attributes;
using OtelCollector.Core.Processor.Matching;

namespace OtelCollector.Core.Processor.Resource;

/// <summary>Creates processors that change the attributes of resources.</summary>
public sealed class ResourceProcessorFactory : IProcessorFactory
{
    /// <inheritdoc/>
    public string Type => "resource";

    /// <inheritdoc/>
    public string ConfigName => "resourceprocessor.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new ResourceProcessorConfig();

    /// <inheritdoc/>
    public IProcessor<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config, IConsumer<Traces> next)
    {
        var actions = Actions(settings, config);
        return new TransformProcessor<Traces>(
            data =>
            {
                var request = data.TakeRequest();
                foreach (var resource in request.ResourceSpans)
                    actions.Apply((resource.Resource ??= new()).Attributes, data.Client);
                return Traces.From(request, data.Client);
            },
            next);
    }

    /// <inheritdoc/>
    public IProcessor<Metrics> CreateMetrics(ComponentSettings settings, IComponentConfig config, IConsumer<Metrics> next)
    {
        var actions = Actions(settings, config);
        return new TransformProcessor<Metrics>(
            data =>
            {
                var request = data.TakeRequest();
                foreach (var resource in request.ResourceMetrics)
                    actions.Apply((resource.Resource ??= new()).Attributes, data.Client);
                return Metrics.From(request, data.Client);
            },
            next);
    }

    /// <inheritdoc/>
    public IProcessor<Logs> CreateLogs(ComponentSettings settings, IComponentConfig config, IConsumer<Logs> next)
    {
        var actions = Actions(settings, config);
        return new TransformProcessor<Logs>(
            data =>
            {
                var request = data.TakeRequest();
                foreach (var resource in request.ResourceLogs)
                    actions.Apply((resource.Resource ??= new()).Attributes, data.Client);
                return Logs.From(request, data.Client);
            },
            next);
    }

    private static AttributeActions Actions(ComponentSettings settings, IComponentConfig config) =>
        MatchFailure.AsComponentException(settings, () => AttributeActions.Create(((ResourceProcessorConfig)config).Actions));
}
