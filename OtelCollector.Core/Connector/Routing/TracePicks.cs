using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Ottl;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>How routes take spans.</summary>
internal static class TracePicks
{
    /// <summary>The pick of a route with that context; null for contexts of other signals.</summary>
    public static Pick<ResourceSpans>? Of(OttlContextKind context, RouteTest test) => context switch
    {
        OttlContextKind.Resource => Picks.Whole<ResourceSpans>(test, (run, resource) => run.Context.Set(resource)),
        OttlContextKind.Span => Picks.Parts<ResourceSpans, ScopeSpans>(
            test, (run, resource) => run.Context.Set(resource), resource => resource.ScopeSpans, Shell, Scope(test)),
        _ => null,
    };

    private static Pick<ScopeSpans> Scope(RouteTest test) => Picks.Parts<ScopeSpans, Span>(
        test,
        (run, scope) => run.Context.Set(scope),
        scope => scope.Spans,
        scope => new ScopeSpans { Scope = scope.Scope?.Clone(), SchemaUrl = scope.SchemaUrl },
        Picks.Whole<Span>(test, (run, span) => run.Context.Set(span)));

    private static ResourceSpans Shell(ResourceSpans resource) =>
        new() { Resource = resource.Resource?.Clone(), SchemaUrl = resource.SchemaUrl };
}
