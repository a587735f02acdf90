using Jaeger.Storage;

namespace Jaeger.Tests.Storage.Disk;

public sealed class FullDiskTests
{
    [Theory]
    [InlineData(1 << 20)]
    [InlineData(20_000)]
    public async Task Write_DiskFull_IsRefusedForNowAndGoesOnWhenThereIsRoom(int segmentSize)
    {
        await using var disk = await SmallFileSystem.MountAsync(1024);
        await using var folder = new DiskFolder(disk.Path);
        var storage = (await folder.OpenAsync(c => c.SegmentSize = segmentSize)).For("");
        var stored = new List<ulong>();
        await DiskFolder.WriteAsync(storage, 1);
        stored.Add(1);
        var ballast = disk.Fill();

        TraceStorageException? refused = null;
        for (var id = 2UL; id < 200 && refused is null; id++)
        {
            try
            {
                await DiskFolder.WriteAsync(storage, id);
                stored.Add(id);
            }
            catch (TraceStorageException e)
            {
                refused = e;
            }
        }

        refused.ShouldNotBeNull().IsTemporary.ShouldBeTrue();
        refused.Message.ShouldStartWith($"cannot write spans to {folder.DefaultTenant}: No space left on device");
        await Should.ThrowAsync<TraceStorageException>(() => DiskFolder.WriteAsync(storage, 500, spans: 100));
        folder.Log.Count(l => l.StartsWith("Spans cannot be stored", StringComparison.Ordinal)).ShouldBe(1);
        (await DiskFolder.FindAsync(storage, [.. stored, stored[^1] + 1, 500])).ShouldBe(stored);

        File.Delete(ballast);
        await DiskFolder.WriteAsync(storage, 600);
        folder.Log.Count(l => l.StartsWith("Spans are stored again", StringComparison.Ordinal)).ShouldBe(1);
        storage = (await folder.OpenAsync(c => c.SegmentSize = segmentSize)).For("");
        (await DiskFolder.FindAsync(storage, [.. stored, 500, 600])).ShouldBe([.. stored, 600]);
        folder.Log.ShouldNotContain(l => l.Contains("torn", StringComparison.Ordinal) || l.Contains("amaged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_DiskFullForANewTenant_IsRefusedForNow()
    {
        await using var disk = await SmallFileSystem.MountAsync(256);
        await using var folder = new DiskFolder(disk.Path);
        var backend = await folder.OpenAsync();
        var ballast = disk.Fill();
        var error = await Should.ThrowAsync<TraceStorageException>(() => DiskFolder.WriteAsync(backend.For("new"), 1, spans: 100));
        error.IsTemporary.ShouldBeTrue();
        File.Delete(ballast);
        await DiskFolder.WriteAsync(backend.For("new"), 1);
        (await DiskFolder.FindAsync(backend.For("new"), [1])).ShouldBe([1UL]);
    }
}
