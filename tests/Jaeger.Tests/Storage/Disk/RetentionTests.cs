using Jaeger.Storage;
using Jaeger.Storage.Disk;
using Jaeger.Storage.Disk.Files;
using Jaeger.Storage.Disk.Segments;
using Jaeger.Storage.Segments;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Storage.Disk;

public sealed class RetentionTests : IAsyncLifetime
{
    private static readonly ulong[] All = [1, 2, 3, 4, 5, 6];
    private readonly DiskFolder _folder = new();
    private readonly RecordingLogger _log = new();
    private readonly ManualTime _time = new();
    private readonly List<DiskTenant> _tenants = [];
    private SegmentStore? _store;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var tenant in _tenants) await tenant.DisposeAsync();
        await _folder.DisposeAsync();
    }

    [Fact]
    public async Task Apply_Age_RemovesSegmentsWhoseNewestSpanEndedBefore()
    {
        var storage = await OpenAsync(segmentSize: 1, daysAgo: [10, 8, 12, 3, 2, 0]);
        Retention(new DiskBackendConfig { MaxAge = TimeSpan.FromDays(7) }).Apply();

        (await DiskFolder.FindAsync(storage, All, spans: 1)).ShouldBe([4UL, 5UL, 6UL]);
        _folder.Path.ShouldSatisfyAllConditions(p => Directory.GetFiles(p, "*.spans").Length.ShouldBe(3), p => Directory.GetFiles(p, "*.index").Length.ShouldBe(2));
        _log.Lines.ShouldHaveSingleItem().ShouldContain("segments=3");
        Retention(new DiskBackendConfig { MaxAge = TimeSpan.FromDays(7) }).Apply();
        _log.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Apply_AgeOfWhatIsWrittenTo_RemovesItToo()
    {
        var storage = await OpenAsync(segmentSize: 1 << 20, daysAgo: [10, 9, 8, 10, 9, 8]);
        Retention(new DiskBackendConfig { MaxAge = TimeSpan.FromDays(7) }).Apply();
        (await DiskFolder.FindAsync(storage, All, spans: 1)).ShouldBeEmpty();
        Directory.GetFiles(_folder.Path, "*.spans").ShouldBeEmpty();

        await WriteAsync(storage, 7, daysAgo: 0);
        (await DiskFolder.FindAsync(storage, [7], spans: 1)).ShouldBe([7UL]);
        Directory.GetFiles(_folder.Path, "*.spans").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Apply_Size_RemovesTheOldestUntilTheRestFits()
    {
        var storage = await OpenAsync(segmentSize: 1, daysAgo: [6, 5, 4, 3, 2, 1]);
        var size = _tenants[0].Size;
        Retention(new DiskBackendConfig { MaxSize = size / 2 }).Apply();

        _tenants[0].Size.ShouldBeLessThanOrEqualTo(size / 2);
        var left = await DiskFolder.FindAsync(storage, All, spans: 1);
        left.ShouldBe(All[^left.Count..]);
        left.Count.ShouldBeInRange(2, 4);
        _log.Lines.ShouldHaveSingleItem().ShouldStartWith("The oldest spans are removed because of max_size_mib");
    }

    [Fact]
    public async Task Apply_WhileSomebodyReads_LeavesTheirSpansToThem()
    {
        var storage = await OpenAsync(segmentSize: 1, daysAgo: [10, 9, 8, 10, 9, 8]);
        using var lease = _store!.Lease();
        Retention(new DiskBackendConfig { MaxAge = TimeSpan.FromDays(7) }).Apply();
        (await DiskFolder.FindAsync(storage, All, spans: 1)).ShouldBeEmpty();
        Directory.GetFiles(_folder.Path, "*.spans").ShouldBeEmpty();
        foreach (var segment in lease.Segments) segment.Payload.From(segment.View().Offsets[0]).Length.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Apply_SpanThatEndsInTheFuture_IsAsOldAsItsArrival()
    {
        var storage = await OpenAsync(segmentSize: 1, daysAgo: [-80_000, 0]);
        File.SetLastWriteTimeUtc(Directory.GetFiles(_folder.Path, "*.spans").Order(StringComparer.Ordinal).First(), Now.AddDays(-8));
        Retention(new DiskBackendConfig { MaxAge = TimeSpan.FromDays(7) }).Apply();
        (await DiskFolder.FindAsync(storage, All, spans: 1)).ShouldBe([2UL]);
    }

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    private Retention Retention(DiskBackendConfig config) => new(config, () => _tenants, _time, _log);

    private async Task<ITraceStorage> OpenAsync(int segmentSize, int[] daysAgo)
    {
        var home = new DiskHome(new SegmentPaths(_folder.Path), FsyncPolicy.Never, _log);
        _store = new SegmentStore(home, new StoreLimits(1000, long.MaxValue) { SegmentPayload = segmentSize });
        _tenants.Add(new DiskTenant(home, _store));
        var storage = _tenants[0].Storage;
        for (var i = 0; i < daysAgo.Length; i++) await WriteAsync(storage, (ulong)i + 1, daysAgo[i]);
        if (segmentSize == 1)
            await Eventually.TrueAsync(() => Directory.GetFiles(_folder.Path, "*.index").Length == daysAgo.Length - 1, "the indexes");
        return storage;
    }

    private async Task WriteAsync(ITraceStorage storage, ulong trace, int daysAgo)
    {
        var span = Otlp.Span(trace, 1);
        span.EndTimeUnixNano = (ulong)((Now.AddDays(-daysAgo) - DateTime.UnixEpoch).Ticks * 100);
        span.StartTimeUnixNano = span.EndTimeUnixNano - 1000;
        await storage.WriteAsync([Otlp.Request("a", span)], TestContext.Current.CancellationToken);
    }
}
