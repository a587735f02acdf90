using Google.Protobuf;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Metrics.V1;

namespace OtelCollector.Core.Connector.Routing;

/// <summary>How routes take data points: by the kind of their metric.</summary>
internal static class DataPointPicks
{
    public static Pick<Metric> Of(RouteTest test)
    {
        var gauge = Points(test, m => m.Gauge.DataPoints, (_, to) => to.Gauge = new());
        var sum = Points(
            test,
            m => m.Sum.DataPoints,
            (from, to) => to.Sum = new() { AggregationTemporality = from.Sum.AggregationTemporality, IsMonotonic = from.Sum.IsMonotonic });
        var histogram = Points(
            test,
            m => m.Histogram.DataPoints,
            (from, to) => to.Histogram = new() { AggregationTemporality = from.Histogram.AggregationTemporality });
        var exponential = Points(
            test,
            m => m.ExponentialHistogram.DataPoints,
            (from, to) => to.ExponentialHistogram = new() { AggregationTemporality = from.ExponentialHistogram.AggregationTemporality });
        var summary = Points(test, m => m.Summary.DataPoints, (_, to) => to.Summary = new());
        return (run, metric, to) => metric.DataCase switch
        {
            Metric.DataOneofCase.Gauge => gauge(run, metric, to),
            Metric.DataOneofCase.Sum => sum(run, metric, to),
            Metric.DataOneofCase.Histogram => histogram(run, metric, to),
            Metric.DataOneofCase.ExponentialHistogram => exponential(run, metric, to),
            Metric.DataOneofCase.Summary => summary(run, metric, to),
            _ => false,
        };
    }

    private static Pick<Metric> Points<TPoint>(
        RouteTest test, Func<Metric, RepeatedField<TPoint>> points, Action<Metric, Metric> setKind)
        where TPoint : class, IDeepCloneable<TPoint> => Picks.Parts(
            test,
            (run, metric) => run.Context.Set(metric),
            points,
            metric => Shell(metric, setKind),
            Picks.Whole<TPoint>(test, (run, point) => run.Context.SetDataPoint(point)));

    private static Metric Shell(Metric metric, Action<Metric, Metric> setKind)
    {
        var shell = new Metric { Name = metric.Name, Description = metric.Description, Unit = metric.Unit };
        shell.Metadata.Add(metric.Metadata.Clone());
        setKind(metric, shell);
        return shell;
    }
}
