namespace Jaeger.Tests.Storage.Disk;

public sealed class TornEndTests
{
    [Fact]
    public async Task Open_LastRecordCutAtAnyByte_KeepsTheOthersAndReports()
    {
        await using var folder = new DiskFolder();
        var (path, before, whole) = await WriteThreeAsync(folder);
        for (var cut = before; cut < whole.Length; cut++)
        {
            await folder.CloseAsync();
            await File.WriteAllBytesAsync(path, whole[..cut], TestContext.Current.CancellationToken);
            var storage = (await folder.OpenAsync()).For("");
            (await DiskFolder.FindAsync(storage, [1, 2, 3])).ShouldBe([1UL, 2UL], $"cut at {cut}");
            folder.Log.Count(l => l.StartsWith("A torn end is cut off", StringComparison.Ordinal)).ShouldBe(cut == before ? 0 : 1);
            if (cut > before) folder.Log.ShouldContain(l => l.Contains($"bytes={cut - before} spans kept=4", StringComparison.Ordinal));
            new FileInfo(path).Length.ShouldBe(before);

            await DiskFolder.WriteAsync(storage, 4);
            storage = (await folder.OpenAsync()).For("");
            (await DiskFolder.FindAsync(storage, [1, 2, 3, 4])).ShouldBe([1UL, 2UL, 4UL], $"cut at {cut}, then written to");
            folder.Log.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Open_ZerosBehindTheLastRecord_AreCutOff()
    {
        await using var folder = new DiskFolder();
        var (path, _, whole) = await WriteThreeAsync(folder);
        await File.WriteAllBytesAsync(path, [.. whole, .. new byte[5000]], TestContext.Current.CancellationToken);
        var storage = (await folder.OpenAsync()).For("");
        (await DiskFolder.FindAsync(storage, [1, 2, 3])).ShouldBe([1UL, 2UL, 3UL]);
        folder.Log.ShouldContain(l => l.Contains("bytes=5000 spans kept=6", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    public async Task Open_FileOnlyBegun_GoesOn(int length)
    {
        await using var folder = new DiskFolder();
        var (path, _, whole) = await WriteThreeAsync(folder);
        await File.WriteAllBytesAsync(path, whole[..length], TestContext.Current.CancellationToken);
        var storage = (await folder.OpenAsync()).For("");
        await DiskFolder.WriteAsync(storage, 7);
        storage = (await folder.OpenAsync()).For("");
        (await DiskFolder.FindAsync(storage, [1, 2, 3, 7])).ShouldBe([7UL]);
    }

    private static async Task<(string Path, int BeforeLast, byte[] Whole)> WriteThreeAsync(DiskFolder folder)
    {
        var storage = (await folder.OpenAsync()).For("");
        await DiskFolder.WriteAsync(storage, 1);
        await DiskFolder.WriteAsync(storage, 2);
        var path = folder.Spans.ShouldHaveSingleItem();
        var before = (int)new FileInfo(path).Length;
        await DiskFolder.WriteAsync(storage, 3);
        await folder.CloseAsync();
        return (path, before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }
}
