using System.Globalization;
using TracingAspire.Benchmarks.LoadTest.Generator;
using TracingAspire.Benchmarks.LoadTest.Queries;
using TracingAspire.Benchmarks.LoadTest.Traces;

namespace TracingAspire.Benchmarks.LoadTest.Store;

/// <summary>Ingestion into the full store without and with searches, in turns.</summary>
internal sealed class IngestRounds(StoreServer server, StoreOptions options, TraceFacts facts)
{
    private long _nextRequest = StoreFill.Requests(facts);

    /// <summary>Runs the rounds; the lines of a table.</summary>
    public List<string> Run()
    {
        List<string> lines =
        [
            "| round | spans/s | spans/s with searches | ratio | searches/s | search p50 ms | search p99 ms |",
            "|--:|--:|--:|--:|--:|--:|--:|",
        ];
        var ratios = new List<double>();
        for (var round = 1; round <= options.Rounds; round++)
        {
            // Which comes first alternates, so that whatever the other left behind weighs on both.
            var alone = round % 2 == 0 ? 0 : Ingest();
            using var searches = new QueryLoad(server.Api, JaegerKinds.Searches(facts), options.SearchesPerSecond, options.Seed + round);
            var beside = Ingest();
            var rate = searches.Rate;
            var results = searches.Stop();
            alone = round % 2 == 0 ? Ingest() : alone;
            ratios.Add(beside / alone);
            lines.Add(Line(round, alone, beside, rate, results));
            Console.Error.WriteLine(lines[^1]);
        }

        ratios.Sort();
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"| median | | | {ratios[ratios.Count / 2]:0.000} | | | |"));
        return lines;
    }

    private double Ingest()
    {
        var result = server.Load(new TraceRequests(facts, TraceLayout.Small, _nextRequest), options.Round);
        _nextRequest += (result.AcknowledgedSpans + result.RefusedSpans + result.UnansweredSpans) / (TraceRequestTemplate.Traces * TraceShape.Spans);
        return result.AcknowledgedInTime / options.Round.TotalSeconds;
    }

    private static string Line(int round, double alone, double beside, double rate, IReadOnlyList<QueryResult> searches)
    {
        var latencies = new LatencyHistogram();
        foreach (var result in searches)
            latencies.Add(result.Latencies);
        var refusal = searches.FirstOrDefault(result => result.Refusal is not null)?.Refusal;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {round} | {alone:N0} | {beside:N0} | {beside / alone:0.000} | {rate:0} {refusal} | {latencies.Percentile(0.5).TotalMilliseconds:0.00} | {latencies.Percentile(0.99).TotalMilliseconds:0.00} |");
    }
}
