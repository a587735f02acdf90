using System.Diagnostics.Metrics;

namespace OtelCollector.Core.Telemetry.Metrics;

/// <summary>The bounds of histograms' buckets: an instrument's own, the original's for its metric, or the default.</summary>
internal static class MetricBounds
{
    private static readonly double[] Default = [0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000];

    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private static readonly double[] BatchSizes =
    [
        10, 25, 50, 75, 100, 250, 500, 750, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10_000, 20_000, 30_000,
        50_000, 100_000,
    ];

    private static readonly double[] BatchBytes =
    [
        .. BatchSizes, 200_000, 300_000, 400_000, 500_000, 600_000, 700_000, 800_000, 900_000, 1_000_000, 2_000_000,
        3_000_000, 4_000_000, 5_000_000, 6_000_000, 7_000_000, 8_000_000, 9_000_000,
    ];

    public static IReadOnlyList<double> Of(Instrument instrument) => instrument switch
    {
        Histogram<long> { Advice.HistogramBucketBoundaries: { } own } => [.. own.Select(b => (double)b)],
        Histogram<int> { Advice.HistogramBucketBoundaries: { } own } => [.. own.Select(b => (double)b)],
        Histogram<double> { Advice.HistogramBucketBoundaries: { } own } => own,
        _ when instrument.Name.EndsWith("batch_send_size", StringComparison.Ordinal) => BatchSizes,
        _ when instrument.Name.EndsWith("batch_send_size_bytes", StringComparison.Ordinal) => BatchBytes,
        _ when instrument.Name.EndsWith("_duration", StringComparison.Ordinal) && instrument.Name[0] != 'o' => Seconds,
        _ => Default,
    };
}
