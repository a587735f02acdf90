using OpenTelemetry.Proto.Metrics.V1;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.Matching;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>Applies actions to the items of a request.</summary>
internal static class AttributeChanges
{
    public static Traces Apply(Traces data, AttributeActions actions, ItemFilter? filter)
    {
        var request = data.TakeRequest();
        var context = new OttlContext();
        foreach (var resource in request.ResourceSpans)
        {
            context.Set(resource);
            foreach (var scope in resource.ScopeSpans)
            {
                context.Set(scope);
                foreach (var span in scope.Spans)
                {
                    context.Set(span);
                    if (filter is null || !filter.Skips(context))
                        actions.Apply(span.Attributes, data.Client);
                }
            }
        }

        return Traces.From(request, data.Client);
    }

    public static Logs Apply(Logs data, AttributeActions actions, ItemFilter? filter)
    {
        var request = data.TakeRequest();
        var context = new OttlContext();
        foreach (var resource in request.ResourceLogs)
        {
            context.Set(resource);
            foreach (var scope in resource.ScopeLogs)
            {
                context.Set(scope);
                foreach (var record in scope.LogRecords)
                {
                    context.Set(record);
                    if (filter is null || !filter.Skips(context))
                        actions.Apply(record.Attributes, data.Client);
                }
            }
        }

        return Logs.From(request, data.Client);
    }

    public static Metrics Apply(Metrics data, AttributeActions actions, ItemFilter? filter)
    {
        var request = data.TakeRequest();
        var context = new OttlContext();
        foreach (var resource in request.ResourceMetrics)
        {
            context.Set(resource);
            foreach (var scope in resource.ScopeMetrics)
            {
                context.Set(scope);
                foreach (var metric in scope.Metrics)
                {
                    context.Set(metric);
                    if (filter is null || !filter.Skips(context))
                        Apply(metric, actions, data.Client);
                }
            }
        }

        return Metrics.From(request, data.Client);
    }

    private static void Apply(Metric metric, AttributeActions actions, ClientInfo? client)
    {
        foreach (var point in MetricPoints.Of(metric))
            actions.Apply(Ottl.Paths.DataPointPaths.AttributesOf(point)!, client);
    }
}
