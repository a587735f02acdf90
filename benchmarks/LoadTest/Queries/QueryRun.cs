using System.Diagnostics;
using System.Net;
using System.Text;

namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>Asks each kind many times, one question after the other.</summary>
internal static class QueryRun
{
    private const int WarmUp = 50;
    private const int FewAtLeast = 20;

    /// <summary>Asks all kinds, a connection each.</summary>
    /// <param name="target">The query API.</param>
    /// <param name="kinds">What is asked.</param>
    /// <param name="samples">Questions of each kind.</param>
    /// <param name="longest">No more than <see cref="FewAtLeast"/> questions are asked once this is over.</param>
    /// <param name="seed">Same seed, same questions.</param>
    public static List<QueryResult> Measure(
        IPEndPoint target, IReadOnlyList<QueryKind> kinds, int samples, TimeSpan longest, int seed)
    {
        var results = new List<QueryResult>();
        foreach (var kind in kinds)
        {
            var result = new QueryResult(kind);
            results.Add(result);
            using var reader = new HttpReader(target);
            var random = new Random(seed);
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < WarmUp && watch.Elapsed < longest / 4; i++)
                Ask(reader, new QueryResult(kind), random);
            watch.Restart();
            while (result.Refusal is null && result.Count < samples && (watch.Elapsed < longest || result.Count < FewAtLeast))
                Ask(reader, result, random);
            Console.Error.WriteLine(QueryTable.Line(result));
        }

        return results;
    }

    /// <summary>Asks once and records the time to the last byte.</summary>
    public static void Ask(HttpReader reader, QueryResult result, Random random)
    {
        var path = result.Kind.Path(random);
        var started = Stopwatch.GetTimestamp();
        var status = reader.Get(path);
        var elapsed = Stopwatch.GetElapsedTime(started);
        var hits = reader.Body.Count(Encoding.ASCII.GetBytes(result.Kind.Hit));
        if (status is not 200 && !(result.Kind.MayBeEmpty && status is 404) && hits == 0)
            result.Refusal = $"HTTP {status}";
        else
            result.Record(elapsed, hits, reader.Body.Length);
        if (hits == 0 && !result.Kind.MayBeEmpty)
            result.Refusal ??= $"nothing found by {path}";
    }
}
