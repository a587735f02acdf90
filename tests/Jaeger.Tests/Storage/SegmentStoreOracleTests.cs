using System.Text.RegularExpressions;
using CsCheck;
using Jaeger.Storage;
using Jaeger.Storage.Segments;
using Jaeger.Tests.Storage.Oracle;

namespace Jaeger.Tests.Storage;

/// <summary>The store of segments finds what a naive storage finds, however its spans are cut into segments.</summary>
public sealed class SegmentStoreOracleTests
{
    private const int Iterations = 150;
    private const int Queries = 8;

    private static readonly Gen<(int MaxTraces, int SegmentSpans)> Sizes = Gen.Select(Gen.Int[1, 40], One.Of(1, 3, 16, 64, 1000));

    private static readonly Gen<(int MaxTraces, int SegmentSpans, List<OpenTelemetry.Proto.Trace.V1.ResourceSpans[]> Requests, TraceQuery[] Queries)> Cases =
        from sizes in Sizes
        from requests in RandomSpans.Requests
        from queries in RandomSpans.Query(sizes.MaxTraces).Array[Queries]
        select (sizes.MaxTraces, sizes.SegmentSpans, requests, queries);

    [Fact]
    public async Task Read_RandomRequests_IsAsTheNaiveStorageSays()
    {
        var found = 0;
        await Cases.SampleAsync(
            async c => Interlocked.Add(ref found, await CompareAsync(c.MaxTraces, c.SegmentSpans, c.Requests, c.Queries)),
            iter: Iterations, threads: 2, print: c => $"max traces {c.MaxTraces}, segment spans {c.SegmentSpans}, {c.Requests.Count} requests");
        found.ShouldBeGreaterThan(Iterations);
    }

    private static async Task<int> CompareAsync(
        int maxTraces, int segmentSpans, List<OpenTelemetry.Proto.Trace.V1.ResourceSpans[]> requests, TraceQuery[] queries)
    {
        await using var segments = new SegmentStore(new MemoryHome(), new StoreLimits(maxTraces, 1 << 30) { SegmentSpans = segmentSpans });
        var (store, naive) = (new StoredTraces(segments), new NaiveTraceStorage(maxTraces));
        foreach (var request in requests)
        {
            await store.WriteAsync(request.Select(r => r.Clone()), CancellationToken.None);
            await naive.WriteAsync(request.Select(r => r.Clone()), CancellationToken.None);
        }

        // Every other case is read while segments may still be waiting for their index.
        if (requests.Count % 2 == 0) await segments.SealedAsync(TestContext.Current.CancellationToken);
        return await CompareAsync(store, naive, [.. queries, new TraceQuery { Limit = maxTraces }]);
    }

    /// <summary>Asks both everything; returns how many traces were found.</summary>
    internal static async Task<int> CompareAsync(ITraceStorage store, ITraceStorage naive, IEnumerable<TraceQuery> queries)
    {
        (await store.GetServicesAsync(default)).ShouldBe(await naive.GetServicesAsync(default));
        foreach (var service in await naive.GetServicesAsync(default))
            (await store.GetOperationsAsync(service, "", default)).ShouldBe(await naive.GetOperationsAsync(service, "", default));
        var found = 0;
        foreach (var query in queries) found += await CompareAsync(store, naive, query);
        foreach (var (from, to) in ((long, long)[])[(0, long.MaxValue - 1), ((long)Otlp.BaseTime + (long)(20 * Otlp.Millisecond), long.MaxValue)])
            (await store.GetDependenciesAsync(from, to, default)).ShouldBe(await naive.GetDependenciesAsync(from, to, default));
        (await ScanAsync(store)).ShouldBe(await ScanAsync(naive));
        return found;
    }

    private static async Task<int> CompareAsync(ITraceStorage store, ITraceStorage naive, TraceQuery query)
    {
        var patterned = query with { Patterns = [new AttributePattern("k1", new Regex("^(a|b|1)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture))] };
        var found = await FindAsync(store, query);
        found.ShouldBe(await FindAsync(naive, query));
        (await FindAsync(store, patterned)).ShouldBe(await FindAsync(naive, patterned));
        (await store.CountTracesAsync(query, int.MaxValue, default)).ShouldBe(await naive.CountTracesAsync(query, int.MaxValue, default));
        var outlines = await store.FindOutlinesAsync(query, default).ToListAsync();
        var expected = await naive.FindOutlinesAsync(query, default).ToListAsync();
        outlines.SelectMany(o => o.Spans).ShouldBe(expected.SelectMany(o => o.Spans));
        return found.Count;
    }

    private static async Task<List<string>> FindAsync(ITraceStorage storage, TraceQuery query) =>
    [
        .. (await storage.FindTracesAsync(query, default).ToListAsync()).Select(
            t => $"{t.Id} {Convert.ToHexString(t.ToBytes())}"),
    ];

    private static async Task<List<string>> ScanAsync(ITraceStorage storage)
    {
        var facts = new List<string>();
        var scan = new SpanScan
        {
            Services = ["web", "api"],
            Kinds = [OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind.Server],
            EndAfter = (long)(Otlp.BaseTime + (10 * Otlp.Millisecond)),
        };
        await storage.ScanSpansAsync(scan, (in SpanFacts f) => facts.Add($"{f.Service} {f.Operation} {f.IsError} {f.Duration / 1000}"), default);
        facts.Sort(StringComparer.Ordinal);
        return facts;
    }
}
