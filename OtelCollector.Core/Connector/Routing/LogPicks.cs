using OpenTelemetry.Proto.Logs.V1;
using OtelCollector.Core.Ottl;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>How routes take log records.</summary>
internal static class LogPicks
{
    /// <summary>The pick of a route with that context; null for contexts of other signals.</summary>
    public static Pick<ResourceLogs>? Of(OttlContextKind context, RouteTest test) => context switch
    {
        OttlContextKind.Resource => Picks.Whole<ResourceLogs>(test, (run, resource) => run.Context.Set(resource)),
        OttlContextKind.Log => Picks.Parts<ResourceLogs, ScopeLogs>(
            test, (run, resource) => run.Context.Set(resource), resource => resource.ScopeLogs, Shell, Scope(test)),
        _ => null,
    };

    private static Pick<ScopeLogs> Scope(RouteTest test) => Picks.Parts<ScopeLogs, LogRecord>(
        test,
        (run, scope) => run.Context.Set(scope),
        scope => scope.LogRecords,
        scope => new ScopeLogs { Scope = scope.Scope?.Clone(), SchemaUrl = scope.SchemaUrl },
        Picks.Whole<LogRecord>(test, (run, record) => run.Context.Set(record)));

    private static ResourceLogs Shell(ResourceLogs resource) =>
        new() { Resource = resource.Resource?.Clone(), SchemaUrl = resource.SchemaUrl };
}
