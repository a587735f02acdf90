using System.Globalization;
using TracingAspire.Benchmarks.LoadTest.Generator;

namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>Results as lines of a Markdown table.</summary>
internal static class QueryTable
{
    private const string Head = "| question | n | p50 ms | p95 ms | p99 ms | max ms | goal | found | KB |";
    private const string Rule = "|---|--:|--:|--:|--:|--:|--:|--:|--:|";

    public static IEnumerable<string> Lines(IEnumerable<QueryResult> results) => [Head, Rule, .. results.Select(Line)];

    public static string Line(QueryResult result)
    {
        if (result.Refusal is { } refusal)
            return $"| {result.Kind.Name} | {result.Count} | {refusal} | | | | | | |";
        var p99 = result.Latencies.Percentile(0.99).TotalMilliseconds;
        var goal = result.Kind.Goal is not { } limit ? "" : Text($"{limit} {(p99 <= limit ? "✓" : "✗")}");
        return Text($"| {result.Kind.Name} | {result.Count} | {Share(result.Latencies, 0.5)} | {Share(result.Latencies, 0.95)} | {Share(result.Latencies, 0.99)} | {Milliseconds(result.Latencies.Max)} | {goal} | {result.Hits:0.#} | {result.Bytes / 1024:0.#} |");
    }

    private static string Share(LatencyHistogram latencies, double share) => Milliseconds(latencies.Percentile(share));

    private static string Milliseconds(TimeSpan time) => Text($"{time.TotalMilliseconds:0.00}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
