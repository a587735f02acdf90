using System.Text;
using System.Text.Json;
using CsCheck;
using Jaeger.Adjusters;
using Jaeger.Query;
using Jaeger.Query.Json;
using Jaeger.Storage;
using Jaeger.Storage.Segments;
using Jaeger.Tests.Storage.Oracle;

namespace Jaeger.Tests.Query;

/// <summary>Summaries made of outlines are those made of whole traces with all adjusters.</summary>
public sealed class SummaryPropertyTests
{
    private const int Iterations = 150;
    private const int MaxTraces = 100;
    private const long Second = 1_000_000_000;

    [Theory]
    [InlineData(0)]
    [InlineData(Second)]
    public async Task FindSummaries_RandomRequests_AreThoseOfWholeTraces(long maxClockSkew)
    {
        var found = 0;
        await RandomSpans.Requests.SampleAsync(
            async requests =>
            {
                await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(MaxTraces, 1 << 30));
                var store = new StoredTraces(segments);
                foreach (var request in requests) await store.WriteAsync(request.Select(r => r.Clone()), CancellationToken.None);
                Interlocked.Add(ref found, await CompareAsync(store, maxClockSkew));
            },
            iter: Iterations,
            threads: 2,
            print: r => $"{r.Count} requests");
        found.ShouldBeGreaterThan(Iterations);
    }

    private static async Task<int> CompareAsync(StoredTraces store, long maxClockSkew)
    {
        var all = new TraceQuery { Limit = MaxTraces };
        var adjusters = new StandardAdjusters(maxClockSkew);
        var query = new QueryService(store, archive: null, adjusters, new SummaryAdjusters(maxClockSkew));
        var expected = new List<string>();
        await foreach (var trace in store.FindTracesAsync(all, CancellationToken.None))
        {
            adjusters.Adjust(trace);
            expected.Add(Json(TraceSummarizer.Summarize(TraceOutlines.Of(trace, arrival: 0))));
        }

        var actual = await query.FindSummariesAsync(all, CancellationToken.None).Select(Json).ToListAsync();
        actual.ShouldBe(expected);
        return actual.Count;
    }

    private static string Json(TraceSummary summary)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) TraceSummaryJson.Write(json, summary);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
