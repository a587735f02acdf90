using System.Buffers.Binary;
using CsCheck;
using Jaeger.Storage.Disk.Files;
using OtelCollector.Core.Component;

namespace Jaeger.Tests.Storage.Disk;

public sealed class DamageTests
{
    private const int Traces = 12;
    private static readonly ulong[] All = [.. Enumerable.Range(1, Traces).Select(i => (ulong)i)];

    [Theory]
    [InlineData(1 << 20)]
    [InlineData(300)]
    public async Task Open_AnyFlippedBits_LosesTheRecordsTheyAreInOnly(int segmentSize)
    {
        await using var folder = new DiskFolder();
        var sizes = await WriteAllAsync(folder, segmentSize);
        var files = folder.Spans.ToDictionary(p => p, File.ReadAllBytes);
        var indexes = folder.Indexes.ToDictionary(p => p, File.ReadAllBytes);
        var places = files.SelectMany(f => Enumerable.Range(0, f.Value.Length).Select(at => (f.Key, at))).ToList();
        await Gen.Select(Gen.Int[0, places.Count - 1], Gen.Int[0, 7]).Array[1, 3].SampleAsync(
            async flips =>
            {
                await folder.CloseAsync();
                foreach (var file in Directory.GetFiles(folder.DefaultTenant)) File.Delete(file);
                foreach (var (path, bytes) in indexes) await File.WriteAllBytesAsync(path, bytes);
                var lost = new HashSet<ulong>();
                foreach (var (path, bytes) in files)
                {
                    var damaged = bytes.ToArray();
                    foreach (var (place, bit) in flips.Where(f => places[f.Item1].Key == path)) damaged[places[place].at] ^= (byte)(1 << bit);
                    lost.UnionWith(sizes.Where(s => s.Path == path && !damaged.AsSpan(s.Start, s.Length).SequenceEqual(bytes.AsSpan(s.Start, s.Length))).Select(s => s.Trace));
                    if (FileHeader.Read(damaged) is null) lost.UnionWith(sizes.Where(s => s.Path == path).Select(s => s.Trace));
                    await File.WriteAllBytesAsync(path, damaged);
                }

                var storage = (await folder.OpenAsync(c => c.SegmentSize = segmentSize)).For("");
                (await DiskFolder.FindAsync(storage, All)).ShouldBe(All.Except(lost));
                if (lost.Count > 0) folder.Log.ShouldNotBeEmpty();
                await DiskFolder.WriteAsync(storage, 99);
                (await DiskFolder.FindAsync(storage, [99])).ShouldBe([99UL]);
            },
            iter: 60,
            threads: 1);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("flipped")]
    [InlineData("cut")]
    [InlineData("of other spans")]
    [InlineData("unfinished")]
    public async Task Open_IndexNotUsable_IsMadeAnewAndReported(string what)
    {
        await using var folder = new DiskFolder();
        await WriteAllAsync(folder, 300);
        var path = folder.Indexes[0];
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        var changed = what switch
        {
            "flipped" => [.. bytes[..100], (byte)(bytes[100] ^ 1), .. bytes[101..]],
            "cut" => bytes[..(bytes.Length / 2)],
            "of other spans" => await File.ReadAllBytesAsync(folder.Indexes[^1], TestContext.Current.CancellationToken),
            _ => null,
        };
        if (changed is not null) await File.WriteAllBytesAsync(path, changed, TestContext.Current.CancellationToken);
        if (what == "unfinished") await File.WriteAllBytesAsync(path + ".unfinished", bytes[..50], TestContext.Current.CancellationToken);

        var storage = (await folder.OpenAsync(c => c.SegmentSize = 300)).For("");

        (await DiskFolder.FindAsync(storage, All)).ShouldBe(All);
        folder.Log.ShouldHaveSingleItem().ShouldStartWith("An index is made anew");
        await folder.CloseAsync();
        (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).Length.ShouldBe(bytes.Length);
        File.Exists(path + ".unfinished").ShouldBeFalse();
    }

    [Fact]
    public async Task Open_IndexWithoutItsSpans_IsRemoved()
    {
        await using var folder = new DiskFolder();
        await WriteAllAsync(folder, 300);
        var (spans, index) = (folder.Spans[0], folder.Indexes[0]);
        File.Delete(spans);
        await folder.OpenAsync(c => c.SegmentSize = 300);
        File.Exists(index).ShouldBeFalse();
    }

    [Fact]
    public async Task Open_HeaderDamagedTwice_PutsTheFileAside()
    {
        await using var folder = new DiskFolder();
        await WriteAllAsync(folder, 300);
        var path = folder.Spans[0];
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        (bytes[3], bytes[40]) = (0, 0);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        var storage = (await folder.OpenAsync(c => c.SegmentSize = 300)).For("");
        (await DiskFolder.FindAsync(storage, All)).Count.ShouldBeInRange(1, Traces - 1);
        File.Exists(path + ".damaged").ShouldBeTrue();
        folder.Log.ShouldContain(l => l.StartsWith("A file whose header is damaged is put aside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_FormatOfTheFuture_IsOneSentence()
    {
        await using var folder = new DiskFolder();
        await WriteAllAsync(folder, 1 << 20);
        var path = folder.Spans.ShouldHaveSingleItem();
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        new FileHeader(FileHeader.CurrentVersion + 1, BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(16))).Write(bytes);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        var error = await Should.ThrowAsync<ComponentException>(() => folder.OpenAsync());
        error.Message.ShouldBe(
            $"cannot open the disk storage in {folder.Path}: {path} has format version 2 and this program reads versions up to 1: "
            + "use the program that wrote it or a newer one, or set another directory");
        (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).ShouldBe(bytes);
    }

    private static async Task<List<(ulong Trace, string Path, int Start, int Length)>> WriteAllAsync(DiskFolder folder, int segmentSize)
    {
        var sizes = new List<(ulong, string, int, int)>();
        var storage = (await folder.OpenAsync(c => c.SegmentSize = segmentSize)).For("");
        foreach (var id in All)
        {
            var before = Directory.Exists(folder.DefaultTenant) ? folder.Spans : [];
            var start = before.Length == 0 ? FileHeader.Size : (int)new FileInfo(before[^1]).Length;
            await DiskFolder.WriteAsync(storage, id);
            var after = folder.Spans;
            if (after.Length > before.Length) start = FileHeader.Size;
            sizes.Add((id, after[^1], start, (int)new FileInfo(after[^1]).Length - start));
        }

        await folder.CloseAsync();
        return sizes;
    }
}
