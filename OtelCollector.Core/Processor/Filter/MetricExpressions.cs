using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Ottl.Paths;
using OtelCollector.Core.Ottl.Values;
using OtelCollector.Core.Processor.Matching;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>
/// Expressions of the older metric filters (<c>match_type: expr</c>): true for a metric where one is for one of its data
/// points.
/// </summary>
internal static class MetricExpressions
{
    /// <summary>A metric and one of its points, as the expressions see them.</summary>
    internal readonly record struct Point(Metric Metric, object DataPoint)
    {
        public string Label(string name) =>
            Find(name) is { } value ? OttlText.Canonical(OttlValue.From(value)) : string.Empty;

        public bool HasLabel(string name) => Find(name) is not null;

        private AnyValue? Find(string name) => AttributeMap.Get(DataPointPaths.AttributesOf(DataPoint)!, name);
    }

    /// <summary>Compiles expressions, of which one must be true.</summary>
    /// <exception cref="MatchException">A text is no expression.</exception>
    public static Func<OttlContext, bool> Compile(IEnumerable<string> texts)
    {
        Func<Point, bool>[] tests = [.. texts.Select(t => new MetricExpressionParser(t).Parse())];
        return context =>
        {
            foreach (var point in MetricPoints.Of(context.Metric))
            {
                if (Array.Exists(tests, test => test(new Point(context.Metric, point))))
                    return true;
            }

            return false;
        };
    }

    /// <summary>The name of a metric's type.</summary>
    public static string TypeName(Metric metric) => metric.DataCase switch
    {
        Metric.DataOneofCase.None => "Empty",
        var type => type.ToString(),
    };
}
