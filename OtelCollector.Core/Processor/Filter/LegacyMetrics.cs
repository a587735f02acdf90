using Microsoft.Extensions.Logging;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Processor.Matching;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>The older form of metric filters: resources and metrics are looked at apart.</summary>
internal static class LegacyMetrics
{
    /// <summary>The tests of include and exclude.</summary>
    /// <exception cref="MatchException">The properties are wrong.</exception>
    public static DropTests Tests(MetricProperties? include, MetricProperties? exclude)
    {
        var (includeResource, excludeResource) = (Resource(include), Resource(exclude));
        var (includeMetric, excludeMetric) = (Metric(include), Metric(exclude));
        return new DropTests
        {
            Resource = includeResource is null && excludeResource is null ? null : new DropTest.Matching(c => Skips(c, includeResource, excludeResource)),
            Item = includeMetric is null && excludeMetric is null ? null : new DropTest.Matching(c => Skips(c, includeMetric, excludeMetric)),
        };
    }

    /// <summary>Says what is filtered, as the original does when it starts.</summary>
    public static void Log(ILogger logger, MetricProperties? include, MetricProperties? exclude) => logger.Write(
        LogLevel.Information,
        "Metric filter configured",
        ("include match_type", include?.Rules.MatchType ?? string.Empty),
        ("include expressions", include?.Expressions ?? []),
        ("include metric names", include?.Names ?? []),
        ("include metrics with resource attributes", Keys(include)),
        ("exclude match_type", exclude?.Rules.MatchType ?? string.Empty),
        ("exclude expressions", exclude?.Expressions ?? []),
        ("exclude metric names", exclude?.Names ?? []),
        ("exclude metrics with resource attributes", Keys(exclude)));

    private static string[]? Keys(MetricProperties? properties) =>
        properties is null or { Resources.Count: 0 } ? null : [.. properties.Resources.Select(r => r.Key)];

    private static bool Skips(OttlContext context, Func<OttlContext, bool>? include, Func<OttlContext, bool>? exclude) =>
        (include is not null && !include(context)) || (exclude is not null && exclude(context));

    private static Func<OttlContext, bool>? Resource(MetricProperties? properties)
    {
        if (properties is null or { Resources.Count: 0 })
            return null;
        var matcher = new AttributesMatcher(properties.Resources, properties.Rules);
        return context => matcher.Matches(context.Resource.Attributes);
    }

    private static Func<OttlContext, bool>? Metric(MetricProperties? properties)
    {
        if (properties is null)
            return null;
        if (properties.Rules.MatchType == "expr")
            return properties.Expressions.Count == 0 ? null : MetricExpressions.Compile(properties.Expressions);
        if (properties.Names.Count == 0)
            return null;
        var names = TextMatcher.Create(properties.Names, properties.Rules);
        return context => names.Matches(context.Metric.Name);
    }
}
