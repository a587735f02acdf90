using Jaeger.MetricStore;
using Jaeger.Storage;

namespace Jaeger.Tests.MetricStore.Spans;

/// <summary>Metrics computed anew from all spans at every point, as their definition says.</summary>
internal static class NaiveMetrics
{
    public static List<MetricSeries> Of(IEnumerable<SpanFacts> spans, MetricQuery query, Func<List<SpanFacts>, double> value)
    {
        var start = query.End - query.Lookback;
        var times = new List<long>();
        for (var time = start; time <= query.End; time += query.Step) times.Add(time);
        return
        [
            .. spans
                .Where(s => query.Services.Contains(s.Service) && query.SpanKinds.Contains(s.Kind))
                .Where(s => s.End > start - query.RatePer && s.End <= times[^1])
                .GroupBy(s => (s.Service, Operation: query.GroupByOperation ? s.Operation : null))
                .OrderBy(g => g.Key.Service, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Operation, StringComparer.Ordinal)
                .Select(g => new MetricSeries(Labels(g.Key.Service, g.Key.Operation), [.. Points(g, times, query.RatePer, value)])),
        ];
    }

    public static double Quantile(List<SpanFacts> calls, double quantile)
    {
        if (calls.Count == 0) return double.NaN;
        var durations = calls.Select(c => c.Duration).Order().ToList();
        return durations[Math.Clamp((int)Math.Ceiling(quantile * durations.Count), 1, durations.Count) - 1] / 1e6;
    }

    private static IEnumerable<MetricPoint> Points(
        IEnumerable<SpanFacts> calls, List<long> times, long window, Func<List<SpanFacts>, double> value)
    {
        var first = calls.Min(c => c.End);
        return times.Where(t => t >= first).Select(
            t => new MetricPoint(t / 1_000_000, value([.. calls.Where(c => c.End > t - window && c.End <= t)])));
    }

    private static KeyValuePair<string, string>[] Labels(string service, string? operation) => operation is null
        ? [new("service_name", service)]
        : [new("service_name", service), new("operation", operation)];
}
