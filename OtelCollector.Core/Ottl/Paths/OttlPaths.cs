namespace OtelCollector.Core.Ottl.Paths;

/// <summary>Which paths a context has: its own, and under their names those of what it lies in.</summary>
internal static class OttlPaths
{
    private const string Cache = "cache";

    /// <summary>The names that may stand in front of a path.</summary>
    public static IReadOnlyList<string> ContextNames(OttlContextKind kind) => kind switch
    {
        OttlContextKind.Resource => ["resource"],
        OttlContextKind.Scope => ["scope", "instrumentation_scope", "resource"],
        OttlContextKind.Span => ["span", "resource", "scope", "instrumentation_scope"],
        OttlContextKind.SpanEvent => ["spanevent", "span", "resource", "scope", "instrumentation_scope"],
        OttlContextKind.Metric => ["metric", "resource", "scope", "instrumentation_scope"],
        OttlContextKind.DataPoint => ["datapoint", "resource", "scope", "instrumentation_scope", "metric"],
        _ => ["log", "resource", "scope", "instrumentation_scope"],
    };

    /// <summary>Resolves a path whose first segment may name a context.</summary>
    /// <exception cref="OttlException">The context has no such path.</exception>
    public static PathAccess Resolve(OttlContextKind kind, IReadOnlyList<PathSegment> segments, string text)
    {
        var own = OttlContextName.Of(kind);
        var context = own;
        var path = new PathWalk(segments, text);
        if (ContextNames(kind).Contains(path.Name, StringComparer.Ordinal))
        {
            context = path.Name;
            if (!path.TryNext())
                throw path.Unknown(context, own);
        }

        var access = path.Name == Cache ? CachePath(path, own, context) : Resolve(path, context);
        path.RequireComplete();
        return access;
    }

    private static PathAccess Resolve(PathWalk path, string context) => context switch
    {
        "resource" => CommonPaths.Resource(path),
        "scope" or "instrumentation_scope" => CommonPaths.Scope(path),
        "span" => TracePaths.Span(path),
        "spanevent" => TracePaths.Event(path),
        "metric" => MetricPaths.Metric(path),
        "datapoint" => DataPointPaths.DataPoint(path),
        _ => LogPaths.Log(path),
    };

    private static PathAccess CachePath(PathWalk path, string own, string context) => context == own
        ? MapPath.Resolve(path, c => c.Cache)
        : throw new OttlException($"access to cache must be performed using the same context, please replace \"{path.Text}\" with \"{own}.cache\"");
}
