using System.Text;
using OtelCollector.Core.Extension.FileStorage.Log;
using OtelCollector.Core.Extension.Storage;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Extension.FileStorage;

public sealed class LogStoreTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Apply_RandomChangesAndReopens_HoldsWhatADictionaryHolds(int seed)
    {
        var random = new Random(seed);
        var expected = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var store = Open(segmentSize: 2000);
        for (var step = 0; step < 600; step++)
        {
            var operations = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Operation(random)).ToList();
            store.Apply(operations);
            foreach (var (key, value) in operations)
            {
                if (value is null)
                    expected.Remove(key);
                else
                    expected[key] = [.. value.SelectMany(part => part.ToArray())];
            }

            if (random.Next(60) == 0)
            {
                store.Dispose();
                store = Open(segmentSize: 2000);
            }

            if (random.Next(100) == 0)
                store.Compact();
        }

        for (var i = 0; i < 40; i++)
            store.Get($"k{i}").ShouldBe(expected.GetValueOrDefault($"k{i}"), $"seed {seed}");
        store.Dispose();
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Open_AfterACrashAtAnyByte_HasEveryWholeChangeAndNoPart(int seed)
    {
        var random = new Random(seed);
        var ends = new List<long>();
        var path = string.Empty;
        using (var store = Open())
        {
            for (var i = 0; i < 20; i++)
            {
                store.Apply([Set("a", i), Set("b", i, random.Next(300))]);
                path = Segments().Single();
                ends.Add(new FileInfo(path).Length);
            }
        }

        var whole = File.ReadAllBytes(path);
        for (var round = 0; round < 60; round++)
        {
            var cut = random.Next(whole.Length + 1);
            File.WriteAllBytes(path, whole[..cut]);
            using var store = Open();
            var changes = ends.Count(end => end <= cut);
            Value(store, "a").ShouldBe(changes == 0 ? null : $"{changes - 1}", $"seed {seed}, cut at {cut}");
            Value(store, "b")?.TrimEnd('x').ShouldBe($"{changes - 1}", $"seed {seed}, cut at {cut}");
            store.Apply([Set("c", 1)]);
            Value(store, "c").ShouldBe("1");
        }
    }

    [Fact]
    public void Open_DamageBeforeTheEnd_IsReported()
    {
        using (var store = Open())
        {
            for (var i = 0; i < 5; i++)
                store.Apply([Set($"k{i}", i, 100)]);
        }

        var path = Segments().Single();
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        Should.Throw<LogDamagedException>(() => Open()).Message.ShouldContain("is damaged at byte");
    }

    [Fact]
    public void Get_DamageWhileOpen_IsReported()
    {
        using var store = Open();
        store.Apply([Set("k", 1, 100)]);
        using (var file = File.Open(Segments().Single(), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Seek(-1, SeekOrigin.End);
            file.WriteByte(0);
        }

        Should.Throw<StorageException>(() => store.Get("k")).Message.ShouldContain("is damaged (checksum mismatch)");
    }

    [Fact]
    public void Apply_DiskFullInTheMiddle_ChangesNothingAndGoesOnLater()
    {
        var isFull = false;
        using var store = new LogStore(new LogOptions(_folder.Path)
        {
            Write = (file, parts, offset) =>
            {
                if (isFull)
                {
                    RandomAccess.Write(file, parts[0].Span[..5], offset);
                    throw new IOException("No space left on device");
                }

                RandomAccess.Write(file, parts, offset);
            },
        });
        store.Apply([Set("a", 1)]);
        isFull = true;
        Should.Throw<IOException>(() => store.Apply([Set("a", 2), Set("b", 2)]));
        Value(store, "a").ShouldBe("1");
        Value(store, "b").ShouldBeNull();
        isFull = false;
        store.Apply([Set("a", 3)]);
        store.Dispose();
        using var reopened = Open();
        Value(reopened, "a").ShouldBe("3");
    }

    [Fact]
    public void Apply_ManyShortLivedValues_GivesTheirSpaceBack()
    {
        using var store = Open(segmentSize: 1000);
        store.Apply([Set("stays", 1, 50)]);
        for (var i = 0; i < 500; i++)
            store.Apply([Set($"k{i}", i, 100), StorageOperation.Delete($"k{i - 3}")]);
        store.Size.Total.ShouldBeLessThan(8000);
        Value(store, "stays").ShouldStartWith("1");
    }

    public void Dispose() => _folder.Dispose();

    private static StorageOperation Operation(Random random)
    {
        var key = $"k{random.Next(40)}";
        var value = new byte[random.Next(200)];
        random.NextBytes(value);
        var split = random.Next(value.Length + 1);
        return random.Next(3) == 0
            ? StorageOperation.Delete(key)
            : new StorageOperation(key, [value.AsMemory(0, split), value.AsMemory(split)]);
    }

    private static StorageOperation Set(string key, int value, int padding = 0) =>
        StorageOperation.Set(key, Encoding.UTF8.GetBytes(value + new string('x', padding)));

    private static string? Value(LogStore store, string key) =>
        store.Get(key) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private LogStore Open(long segmentSize = 1 << 20) => new(new LogOptions(_folder.Path) { SegmentSize = segmentSize });

    private string[] Segments() => Directory.GetFiles(_folder.Path, "*.seg");
}
