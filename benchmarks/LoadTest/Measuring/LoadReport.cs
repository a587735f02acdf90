using System.Globalization;
using TracingAspire.Benchmarks.LoadTest.Generator;
using TracingAspire.Benchmarks.LoadTest.Processes;

namespace TracingAspire.Benchmarks.LoadTest.Measuring;

/// <summary>The outcome of one load as text.</summary>
internal static class LoadReport
{
    public static void Write(LoadOptions options, LoadResult result, ProcessUsage? before, ProcessUsage? after)
    {
        WriteLine($"spans/s       {result.AcknowledgedInTime / options.Duration.TotalSeconds,12:N0}");
        WriteLine($"latency       p50 {Milliseconds(result, 0.5)}  p90 {Milliseconds(result, 0.9)}  p99 {Milliseconds(result, 0.99)}  max {result.Latencies.Max.TotalMilliseconds:0.0} ms");
        WriteLine($"acknowledged  {result.AcknowledgedSpans,12:N0} spans");
        WriteLine($"refused       {result.RefusedSpans,12:N0} spans{List(result.Refusals)}");
        WriteLine($"unanswered    {result.UnansweredSpans,12:N0} spans{List(result.Errors)}");
        if (before is null || after is null)
            return;
        var cpu = (after.Cpu - before.Cpu).TotalMicroseconds / Math.Max(1, result.AcknowledgedSpans);
        WriteLine($"CPU           {cpu,12:0.000} µs a span");
        WriteLine($"RSS           {after.Resident >> 20,12:N0} MB at the end, {after.PeakResident >> 20:N0} MB at most");
    }

    private static string Milliseconds(LoadResult result, double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.Latencies.Percentile(share).TotalMilliseconds:0.0} ms");

    private static string List(SortedDictionary<string, long> counts) =>
        string.Concat(counts.Select(entry => $"; {entry.Key}: {entry.Value}"));

    private static void WriteLine(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
