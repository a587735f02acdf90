using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Ottl.Paths;

/// <summary>Paths of data points; one that the point's type does not have is nil.</summary>
internal static class DataPointPaths
{
    private const string Context = "datapoint";

    public static PathAccess DataPoint(PathWalk path) => path.Name switch
    {
        "attributes" => MapPath.Resolve(path, c => AttributesOf(c.DataPoint)),
        "start_time_unix_nano" => CommonPaths.UnixNano(c => Start(c.DataPoint)),
        "time_unix_nano" => CommonPaths.UnixNano(c => Time(c.DataPoint)),
        "start_time" => CommonPaths.Time(c => Start(c.DataPoint)),
        "time" => CommonPaths.Time(c => Time(c.DataPoint)),
        "value_double" => Of<NumberDataPoint>(p => OttlValue.From(p.ValueCase == NumberDataPoint.ValueOneofCase.AsDouble ? p.AsDouble : 0)),
        "value_int" => Of<NumberDataPoint>(p => OttlValue.From(p.ValueCase == NumberDataPoint.ValueOneofCase.AsInt ? p.AsInt : 0L)),
        "exemplars" => PathAccess.Of(c => OttlValue.FromObject(Exemplars(c.DataPoint))),
        "flags" => PathAccess.Int(c => Flags(c.DataPoint)),
        "count" => PathAccess.Of(c => Count(c.DataPoint)),
        "sum" => PathAccess.Of(c => Sum(c.DataPoint)),
        "bucket_counts" => Of<HistogramDataPoint>(p => Numbers(p.BucketCounts)),
        "explicit_bounds" => Of<HistogramDataPoint>(p => OttlValue.From([.. p.ExplicitBounds.Select(OttlValue.From)])),
        "scale" => Of<ExponentialHistogramDataPoint>(p => OttlValue.From((long)p.Scale)),
        "zero_count" => Of<ExponentialHistogramDataPoint>(p => OttlValue.From((long)p.ZeroCount)),
        "positive" => Buckets(path, p => p.Positive),
        "negative" => Buckets(path, p => p.Negative),
        "quantile_values" => Of<SummaryDataPoint>(p => OttlValue.FromObject(p.QuantileValues)),
        _ => throw path.Unknown(Context),
    };

    /// <summary>The attributes of a data point of any type.</summary>
    public static RepeatedField<KeyValue>? AttributesOf(object point) => point switch
    {
        NumberDataPoint number => number.Attributes,
        HistogramDataPoint histogram => histogram.Attributes,
        ExponentialHistogramDataPoint exponential => exponential.Attributes,
        SummaryDataPoint summary => summary.Attributes,
        _ => null,
    };

    private static PathAccess Of<TPoint>(Func<TPoint, OttlValue> read) =>
        PathAccess.Of(c => c.DataPoint is TPoint point ? read(point) : OttlValue.Nil);

    private static PathAccess Buckets(
        PathWalk path, Func<ExponentialHistogramDataPoint, ExponentialHistogramDataPoint.Types.Buckets?> read)
    {
        if (!path.TryNext())
            return Of<ExponentialHistogramDataPoint>(p => OttlValue.FromObject(read(p)));
        return path.Name switch
        {
            "offset" => Of<ExponentialHistogramDataPoint>(p => OttlValue.From((long)(read(p)?.Offset ?? 0))),
            "bucket_counts" => Of<ExponentialHistogramDataPoint>(p => Numbers(read(p)?.BucketCounts ?? [])),
            _ => throw path.Unknown(Context),
        };
    }

    private static OttlValue Numbers(RepeatedField<ulong> numbers) => OttlValue.From([.. numbers.Select(n => OttlValue.From((long)n))]);

    private static ulong Start(object point) => point switch
    {
        NumberDataPoint number => number.StartTimeUnixNano,
        HistogramDataPoint histogram => histogram.StartTimeUnixNano,
        ExponentialHistogramDataPoint exponential => exponential.StartTimeUnixNano,
        SummaryDataPoint summary => summary.StartTimeUnixNano,
        _ => 0,
    };

    private static ulong Time(object point) => point switch
    {
        NumberDataPoint number => number.TimeUnixNano,
        HistogramDataPoint histogram => histogram.TimeUnixNano,
        ExponentialHistogramDataPoint exponential => exponential.TimeUnixNano,
        SummaryDataPoint summary => summary.TimeUnixNano,
        _ => 0,
    };

    private static uint Flags(object point) => point switch
    {
        NumberDataPoint number => number.Flags,
        HistogramDataPoint histogram => histogram.Flags,
        ExponentialHistogramDataPoint exponential => exponential.Flags,
        SummaryDataPoint summary => summary.Flags,
        _ => 0,
    };

    private static OttlValue Count(object point) => point switch
    {
        HistogramDataPoint histogram => OttlValue.From((long)histogram.Count),
        ExponentialHistogramDataPoint exponential => OttlValue.From((long)exponential.Count),
        SummaryDataPoint summary => OttlValue.From((long)summary.Count),
        _ => OttlValue.Nil,
    };

    private static OttlValue Sum(object point) => point switch
    {
        HistogramDataPoint histogram => OttlValue.From(histogram.Sum),
        ExponentialHistogramDataPoint exponential => OttlValue.From(exponential.Sum),
        SummaryDataPoint summary => OttlValue.From(summary.Sum),
        _ => OttlValue.Nil,
    };

    private static RepeatedField<Exemplar>? Exemplars(object point) => point switch
    {
        NumberDataPoint number => number.Exemplars,
        HistogramDataPoint histogram => histogram.Exemplars,
        ExponentialHistogramDataPoint exponential => exponential.Exemplars,
        _ => null,
    };
}
