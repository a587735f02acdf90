using System.Globalization;

namespace TracingAspire.Benchmarks.LoadTest.Store;

/// <summary>Fills as lines of a Markdown table.</summary>
internal static class FillTable
{
    public static IEnumerable<string> Lines(IEnumerable<(string Name, FillResult Fill)> fills) =>
    [
        "| store | spans | bytes a span | seconds | spans/s | CPU µs a span | generator CPU µs a span | p99 ms of a request | refused, unanswered |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
        .. fills.Select(entry => Line(entry.Name, entry.Fill)),
    ];

    private static string Line(string name, FillResult fill) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {fill.Spans:N0} | {(double)fill.Bytes / fill.Spans:0} | {fill.Elapsed.TotalSeconds:0.0} | {fill.SpansPerSecond:N0} | {fill.CpuMicroseconds:0.00} | {fill.GeneratorCpuMicroseconds:0.00} | {fill.Load.Latencies.Percentile(0.99).TotalMilliseconds:0.0} | {fill.Load.RefusedSpans:N0}, {fill.Load.UnansweredSpans:N0}{What(fill)} |");

    private static string What(FillResult fill) =>
        string.Concat(fill.Load.Refusals.Concat(fill.Load.Errors).Select(entry => $"; {entry.Key}: {entry.Value}"));
}
