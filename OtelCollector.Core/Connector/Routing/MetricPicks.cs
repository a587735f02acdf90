using OpenTelemetry.Proto.Metrics.V1;
using OtelCollector.Core.Ottl;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>How routes take metrics.</summary>
internal static class MetricPicks
{
    /// <summary>The pick of a route with that context; null for contexts of other signals.</summary>
    public static Pick<ResourceMetrics>? Of(OttlContextKind context, RouteTest test) => context switch
    {
        OttlContextKind.Resource => Picks.Whole<ResourceMetrics>(test, (run, resource) => run.Context.Set(resource)),
        OttlContextKind.Metric => Resource(test, Picks.Whole<Metric>(test, (run, metric) => run.Context.Set(metric))),
        OttlContextKind.DataPoint => Resource(test, DataPointPicks.Of(test)),
        _ => null,
    };

    private static Pick<ResourceMetrics> Resource(RouteTest test, Pick<Metric> pick) => Picks.Parts<ResourceMetrics, ScopeMetrics>(
        test,
        (run, resource) => run.Context.Set(resource),
        resource => resource.ScopeMetrics,
        resource => new ResourceMetrics { Resource = resource.Resource?.Clone(), SchemaUrl = resource.SchemaUrl },
        Scope(test, pick));

    private static Pick<ScopeMetrics> Scope(RouteTest test, Pick<Metric> pick) => Picks.Parts<ScopeMetrics, Metric>(
        test,
        (run, scope) => run.Context.Set(scope),
        scope => scope.Metrics,
        scope => new ScopeMetrics { Scope = scope.Scope?.Clone(), SchemaUrl = scope.SchemaUrl },
        pick);
}
