using Jaeger.Storage;
using Jaeger.Storage.Disk;
using Jaeger.Storage.Disk.Files;
using Jaeger.Storage.Disk.Segments;
using Jaeger.Storage.Segments;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Storage.Disk;

public sealed class FsyncTests : IAsyncLifetime
{
    private readonly DiskFolder _folder = new();
    private readonly RecordingLogger _log = new();
    private readonly SemaphoreSlim _maySync = new(0);
    private SegmentStore? _store;
    private int _syncs;
    private bool _isBroken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _isBroken = false;
        _maySync.Release(1000);
        if (_store is not null) await _store.DisposeAsync();
        await _folder.DisposeAsync();
        _maySync.Dispose();
    }

    [Fact]
    public async Task Write_Always_ManyWritersShareASync()
    {
        var storage = Open(FsyncPolicy.Always, out _);
        var first = Task.Run(() => DiskFolder.WriteAsync(storage, 1), TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => _syncs == 1, "the first sync");
        var others = Enumerable.Range(2, 20).Select(i => DiskFolder.WriteAsync(storage, (ulong)i)).ToList();
        first.IsCompleted.ShouldBeFalse();
        others.ShouldAllBe(t => !t.IsCompleted);
        _maySync.Release(2);
        await Task.WhenAll([first, .. others]);
        _syncs.ShouldBe(2);
    }

    [Fact]
    public async Task Write_AlwaysAndSyncFails_IsRefusedForNow()
    {
        var storage = Open(FsyncPolicy.Always, out _);
        _maySync.Release(10);
        _isBroken = true;
        var error = await Should.ThrowAsync<TraceStorageException>(() => DiskFolder.WriteAsync(storage, 1));
        error.IsTemporary.ShouldBeTrue();
        error.Message.ShouldContain("Input/output error");
        _isBroken = false;
        await DiskFolder.WriteAsync(storage, 2);
        (await DiskFolder.FindAsync(storage, [2])).ShouldBe([2UL]);
    }

    [Fact]
    public async Task Sync_Interval_IsDoneOnceForWhatWasWritten()
    {
        var storage = Open(FsyncPolicy.Interval, out var home);
        _maySync.Release(10);
        for (var id = 1UL; id < 10; id++) await DiskFolder.WriteAsync(storage, id);
        _syncs.ShouldBe(0);
        home.Sync();
        home.Sync();
        _syncs.ShouldBe(1);

        await DiskFolder.WriteAsync(storage, 10);
        _isBroken = true;
        home.Sync();
        _log.Lines.ShouldHaveSingleItem().ShouldStartWith("Spans could not be forced onto the disk");
        _isBroken = false;
        home.Sync();
        _syncs.ShouldBe(3);
    }

    [Fact]
    public async Task Write_Never_SyncsNothing()
    {
        var storage = Open(FsyncPolicy.Never, out var home);
        for (var id = 1UL; id < 10; id++) await DiskFolder.WriteAsync(storage, id);
        home.Sync();
        _syncs.ShouldBe(0);
        (await DiskFolder.FindAsync(storage, [9])).ShouldBe([9UL]);
    }

    private StoredTraces Open(FsyncPolicy policy, out DiskHome home)
    {
        home = new DiskHome(new SegmentPaths(_folder.Path), policy, _log)
        {
            SyncFile = _ =>
            {
                Interlocked.Increment(ref _syncs);
                _maySync.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken).ShouldBeTrue();
                if (_isBroken) throw new IOException("Input/output error");
            },
        };
        return new(_store = new SegmentStore(home, new StoreLimits(1000, long.MaxValue)));
    }
}
