namespace Jaeger.Query.Comparison;

/// <summary>What the spans of one operation in one group of traces have in common.</summary>
/// <param name="SpanCount">How many there are.</param>
/// <param name="ErrorRate">The part of them whose status is an error, from 0 to 1.</param>
/// <param name="P50">The median of their durations in nanoseconds.</param>
/// <param name="P90">The duration 90 % of them do not exceed, in nanoseconds.</param>
/// <param name="P95">The duration 95 % of them do not exceed, in nanoseconds.</param>
/// <param name="P99">The duration 99 % of them do not exceed, in nanoseconds.</param>
internal sealed record OperationStatistics(int SpanCount, double ErrorRate, long P50, long P90, long P95, long P99)
{
    /// <summary>The statistics of at least one duration, which are sorted by that.</summary>
    public static OperationStatistics Of(List<long> durations, int errors)
    {
        durations.Sort();
        return new OperationStatistics(
            durations.Count, (double)errors / durations.Count, Quantile(50), Quantile(90), Quantile(95), Quantile(99));

        // The smallest duration that so many in a hundred do not exceed.
        long Quantile(int percent) => durations[(int)((((long)durations.Count * percent) + 99) / 100) - 1];
    }
}
