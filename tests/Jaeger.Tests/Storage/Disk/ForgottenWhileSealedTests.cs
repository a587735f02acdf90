using Jaeger.Storage.Disk;
using Jaeger.Storage.Disk.Files;
using Jaeger.Storage.Disk.Segments;
using Jaeger.Storage.Segments.Index;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Storage.Disk;

public sealed class ForgottenWhileSealedTests
{
    [Fact]
    public async Task Seal_SegmentForgottenMeanwhile_LeavesNoFileAndNoWarning()
    {
        await using var folder = new DiskFolder();
        var log = new RecordingLogger();
        DiskHome? opened = null;
        using var home = new DiskHome(new SegmentPaths(folder.Path), FsyncPolicy.Always, log) { SyncFile = _ => opened!.Forget(0) };
        opened = home;
        var payload = home.Begin(0);
        payload.Hold();
        payload.Append(new byte[100]);
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
        var index = new IndexBlob(new byte[IndexBlob.HeaderSize]);

        home.Seal(0, payload, index).ShouldBe((payload, index));

        Directory.GetFiles(folder.Path).ShouldBeEmpty();
        log.Lines.ShouldBeEmpty();
        payload.Release();
    }
}
