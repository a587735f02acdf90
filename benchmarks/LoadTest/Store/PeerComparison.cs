using System.Globalization;
using TracingAspire.Benchmarks.LoadTest.Queries;
using TracingAspire.Benchmarks.LoadTest.Traces;

namespace TracingAspire.Benchmarks.LoadTest.Store;

/// <summary>The same traces and questions for all, each in a process that has nothing else to do.</summary>
internal static class PeerComparison
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>Runs one after the other; the lines of the tables.</summary>
    public static List<string> Run(StoreOptions options, string logs, TimeSpan age)
    {
        var facts = new TraceFacts((ulong)options.Seed, options.PeerTraces, DateTimeOffset.UtcNow - age);
        var fills = new List<(string Name, FillResult Fill)>();
        var memory = new List<string> { "| store | RSS MB | / OTLP bytes |", "|---|--:|--:|" };
        var answers = new List<(string Name, List<QueryResult> Results)>();
        foreach (var candidate in options.Peers.Prepend(options.Server))
        {
            using var server = new StoreServer(candidate, options, Path.Combine(logs, $"{candidate.Name}-peer.log"));
            var (fill, bytes) = StoreFill.Run(server, facts, hasHuge: false);
            fills.Add((candidate.Name, fill));
            Thread.Sleep(options.Idle);
            var resident = server.Usage().Resident;
            memory.Add(Text($"| {candidate.Name} | {resident / Megabyte:N0} | {(double)resident / bytes:0.00} |"));
            Console.Error.WriteLine($"{candidate.Name} {fill.SpansPerSecond:N0} spans/s");
            answers.Add((candidate.Name, QueryRun.Measure(
                server.Api, candidate.Api.Common(facts), options.Samples, options.LongestKind, options.Seed)));
        }

        return [.. FillTable.Lines(fills), "", .. memory, "", .. Answers(answers)];
    }

    private static IEnumerable<string> Answers(List<(string Name, List<QueryResult> Results)> answers)
    {
        var first = answers[0];
        yield return $"| question, p50 / p99 ms | {first.Name} |{string.Concat(answers.Skip(1).Select(a => $" {a.Name} | p50 {a.Name} / {first.Name} |"))}";
        yield return $"|---|--:|{string.Concat(answers.Skip(1).Select(_ => "--:|--:|"))}";
        for (var i = 0; i < first.Results.Count; i++)
        {
            var reference = first.Results[i];
            var cells = answers.Skip(1).Select(a => $" {Latencies(a.Results[i])} | {Ratio(a.Results[i], reference)} |");
            yield return $"| {reference.Kind.Name} | {Latencies(reference)} |{string.Concat(cells)}";
        }
    }

    private static string Latencies(QueryResult result) => result.Refusal
        ?? Text($"{Milliseconds(result, 0.5):0.00} / {Milliseconds(result, 0.99):0.00}");

    private static string Ratio(QueryResult result, QueryResult reference) => result.Refusal is null && reference.Refusal is null
        ? Text($"{Milliseconds(result, 0.5) / Milliseconds(reference, 0.5):0.0}")
        : "–";

    private static double Milliseconds(QueryResult result, double share) => result.Latencies.Percentile(share).TotalMilliseconds;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
