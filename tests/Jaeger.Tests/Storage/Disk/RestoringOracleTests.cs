using CsCheck;
using Jaeger.Storage;
using Jaeger.Storage.Disk;
using Jaeger.Storage.Disk.Files;
using Jaeger.Storage.Disk.Segments;
using Jaeger.Storage.Segments;
using Jaeger.Tests.Storage.Oracle;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Storage.Disk;

/// <summary>
/// A storage on disk finds what a naive storage finds, however often it was opened meanwhile, wherever its spans are cut
/// into segments and whichever indexes are missing.
/// </summary>
public sealed class RestoringOracleTests
{
    private const int Iterations = 60;
    private const int MaxTraces = 10_000;

    private static readonly Gen<(int SegmentSpans, List<ResourceSpans[]> Requests, int[] Reopened, TraceQuery[] Queries)> Cases =
        from spans in One.Of(1, 3, 16, 1000)
        from requests in RandomSpans.Requests
        from reopened in Gen.Int[0, 5].Array[20]
        from queries in RandomSpans.Query(MaxTraces).Array[4]
        select (spans, requests, reopened, queries);

    [Fact]
    public async Task Read_RandomRequestsAndStarts_IsAsTheNaiveStorageSays()
    {
        var found = 0;
        await Cases.SampleAsync(
            async c => Interlocked.Add(ref found, await CompareAsync(c.SegmentSpans, c.Requests, c.Reopened, c.Queries)),
            iter: Iterations, threads: 2, print: c => $"segment spans {c.SegmentSpans}, {c.Requests.Count} requests, opened {string.Join(' ', c.Reopened)}");
        found.ShouldBeGreaterThan(Iterations);
    }

    private static async Task<int> CompareAsync(int segmentSpans, List<ResourceSpans[]> requests, int[] reopened, TraceQuery[] queries)
    {
        await using var folder = new DiskFolder();
        var naive = new NaiveTraceStorage(MaxTraces);
        var tenant = await OpenAsync(folder.Path, segmentSpans);
        for (var i = 0; i < requests.Count; i++)
        {
            await tenant.Storage.WriteAsync(requests[i].Select(r => r.Clone()), CancellationToken.None);
            await naive.WriteAsync(requests[i].Select(r => r.Clone()), CancellationToken.None);
            var kind = reopened[i % reopened.Length];
            if (kind > 1) continue;
            await tenant.DisposeAsync();
            if (kind == 1) File.Delete(Directory.GetFiles(folder.Path, "*.index").FirstOrDefault(Path.Combine(folder.Path, "none")));
            tenant = await OpenAsync(folder.Path, segmentSpans);
        }

        var found = await SegmentStoreOracleTests.CompareAsync(tenant.Storage, naive, [.. queries, new TraceQuery { Limit = MaxTraces }]);
        await tenant.DisposeAsync();
        return found;
    }

    private static async Task<DiskTenant> OpenAsync(string directory, int segmentSpans)
    {
        var log = new RecordingLogger();
        var home = new DiskHome(new SegmentPaths(directory), FsyncPolicy.Never, log);
        var store = new SegmentStore(home, new StoreLimits(MaxTraces, long.MaxValue) { SegmentSpans = segmentSpans });
        await new TenantOpening(home, store, log).OpenAsync(CancellationToken.None);
        log.Lines.ShouldAllBe(l => l.StartsWith("An index is made anew", StringComparison.Ordinal));
        return new DiskTenant(home, store);
    }
}
