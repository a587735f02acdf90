using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Ottl.Paths;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.Matching;

namespace OtelCollector.Core.Processor.Redaction;

/// <summary>Creates processors that remove attributes which are not allowed, and mask values which are blocked.</summary>
public sealed class RedactionProcessorFactory : IProcessorFactory
{
    /// <inheritdoc/>
    public string Type => "redaction";

    /// <inheritdoc/>
    public string ConfigName => "redactionprocessor.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new RedactionConfig();

    /// <inheritdoc/>
    public IProcessor<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config, IConsumer<Traces> next)
    {
        var create = Redaction(settings, config);
        return new TransformProcessor<Traces>(
            data =>
            {
                var request = data.TakeRequest();
                var redaction = create();
                foreach (var resource in request.ResourceSpans)
                {
                    redaction.Apply(resource.Resource?.Attributes);
                    foreach (var scope in resource.ScopeSpans)
                    {
                        redaction.Apply(scope.Scope?.Attributes);
                        foreach (var span in scope.Spans)
                        {
                            redaction.Apply(span.Attributes);
                            foreach (var spanEvent in span.Events)
                                redaction.Apply(spanEvent.Attributes);
                        }
                    }
                }

                return Traces.From(request, data.Client);
            },
            next);
    }

    /// <inheritdoc/>
    public IProcessor<Metrics> CreateMetrics(ComponentSettings settings, IComponentConfig config, IConsumer<Metrics> next)
    {
        var create = Redaction(settings, config);
        return new TransformProcessor<Metrics>(
            data =>
            {
                var request = data.TakeRequest();
                var redaction = create();
                foreach (var resource in request.ResourceMetrics)
                {
                    redaction.Apply(resource.Resource?.Attributes);
                    foreach (var scope in resource.ScopeMetrics)
                    {
                        redaction.Apply(scope.Scope?.Attributes);
                        foreach (var point in scope.Metrics.SelectMany(MetricPoints.Of))
                            redaction.Apply(DataPointPaths.AttributesOf(point));
                    }
                }

                return Metrics.From(request, data.Client);
            },
            next);
    }

    /// <inheritdoc/>
    public IProcessor<Logs> CreateLogs(ComponentSettings settings, IComponentConfig config, IConsumer<Logs> next)
    {
        var create = Redaction(settings, config);
        return new TransformProcessor<Logs>(
            data =>
            {
                var request = data.TakeRequest();
                var redaction = create();
                foreach (var resource in request.ResourceLogs)
                {
                    redaction.Apply(resource.Resource?.Attributes);
                    foreach (var scope in resource.ScopeLogs)
                    {
                        redaction.Apply(scope.Scope?.Attributes);
                        foreach (var record in scope.LogRecords)
                        {
                            redaction.Apply(record.Attributes);
                            var body = record.Body ?? new AnyValue();
                            redaction.Apply(body, record.Attributes);
                            if (body.ValueCase != AnyValue.ValueOneofCase.None)
                                record.Body = body;
                        }
                    }
                }

                return Logs.From(request, data.Client);
            },
            next);
    }

    private static Func<AttributeRedaction> Redaction(ComponentSettings settings, IComponentConfig config)
    {
        var own = (RedactionConfig)config;
        var rules = MatchFailure.AsComponentException(settings, () => new RedactionRules(own), "error creating a redaction processor: ");
        return () => new AttributeRedaction(rules, own.Summary);
    }
}
