using System.Formats.Tar;
using TracingAspire.Downloads.Archives;
using TracingAspire.Downloads.Tests.Fakes;

namespace TracingAspire.Downloads.Tests;

public sealed class TarArchiveTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("../evil")]
    [InlineData("a/../../evil")]
    [InlineData("/evil")]
    [InlineData("a\\..\\evil")]
    [InlineData("./")]
    public async Task ExtractGzipAsync_NameLeadsOut_Refuses(string name)
    {
        var failure = await Should.ThrowAsync<InvalidDataException>(ExtractAsync(Tarball.File(name, "x")));

        failure.Message.ShouldContain("leads out of its folder");
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    public async Task ExtractGzipAsync_LinkLeadsOut_Refuses(string target) =>
        (await Should.ThrowAsync<InvalidDataException>(ExtractAsync(Tarball.Link("link", target))))
            .Message.ShouldContain("leads out of its folder");

    [Fact]
    public async Task ExtractGzipAsync_FileThroughLink_Refuses() =>
        (await Should.ThrowAsync<InvalidDataException>(
            ExtractAsync(Tarball.File("a/file", "x"), Tarball.Link("link", "a"), Tarball.File("link/evil", "x"))))
            .Message.ShouldContain("through a link");

    [Fact]
    public async Task ExtractGzipAsync_HardLink_Refuses() =>
        (await Should.ThrowAsync<InvalidDataException>(
            ExtractAsync(Tarball.File("a", "x"), Tarball.Link("b", "a", TarEntryType.HardLink))))
            .Message.ShouldContain("HardLink");

    [Fact]
    public async Task ExtractGzipAsync_SetUserIdBit_IsDropped()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes");
            return;
        }

        await ExtractAsync(Tarball.File("a", "x", Tarball.Executable | UnixFileMode.SetUser));

        File.GetUnixFileMode(_directory["target/a"]).HasFlag(UnixFileMode.SetUser).ShouldBeFalse();
    }

    [Fact]
    public async Task ExtractGzipAsync_Truncated_Refuses()
    {
        var path = _directory["archive.tgz"];
        Tarball.Write(path, Tarball.File("a", new string('x', 100_000)));
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(path))[..^40]);

        await Should.ThrowAsync<Exception>(
            TarArchive.ExtractGzipAsync(path, _directory["target"], name => name, _ => { }, default));
    }

    private Task ExtractAsync(params TarEntry[] entries)
    {
        var path = _directory["archive.tgz"];
        Tarball.Write(path, entries);
        return TarArchive.ExtractGzipAsync(path, _directory["target"], name => name, _ => { }, default);
    }
}
