using TracingAspire.Downloads.Storage;
using TracingAspire.Downloads.Tests.Fakes;

namespace TracingAspire.Downloads.Tests;

public sealed class InstallationFailureTests : IDisposable
{
    private readonly FakeNpm _npm = new();

    public void Dispose() => _npm.Dispose();

    [Fact]
    public async Task EnsureAsync_ChecksumDiffers_RefusesAndNamesBoth()
    {
        var pinned = "sha512-" + Convert.ToBase64String(new byte[64]);

        var message = await FailAsync(FakeNpm.CreateTool(pinned));

        message.ShouldStartWith("Sample 1.0.0 cannot be installed: the tarball of sample@1.0.0 is not the expected one");
        message.ShouldContain(pinned);
        message.ShouldContain(_npm.Integrity);
    }

    [Fact]
    public async Task EnsureAsync_NpmMissing_NamesTheRemedy()
    {
        _npm.RemoveNpm();

        (await FailAsync(_npm.Tool)).ShouldBe(
            "Sample 1.0.0 cannot be installed: npm is not on PATH. "
            + "Install Node.js 20.19 or newer, which brings npm, and run again.");
    }

    [Theory]
    [InlineData("""printf '%s' '{"error":{"code":"ENOTFOUND","summary":"request to http://u:p@r/x failed\n\nmore"}}'""")]
    [InlineData("""printf 'npm error code E1\nnpm error ENOTFOUND: request to http://u:p@r/x failed\nnpm error A complete log of this run is in x\n' >&2""")]
    [InlineData("""printf 'npm ERR! ENOTFOUND: request to http://u:p@r/x failed\n' >&2""")]
    public async Task EnsureAsync_NpmFails_QuotesItsReasonWithoutCredentials(string script)
    {
        _npm.Use($"{script}\nexit 1");

        var message = await FailAsync(_npm.Tool);

        message.ShouldContain("npm pack sample@1.0.0 failed (ENOTFOUND: request to http://r/x failed)");
        message.ShouldContain("docs/tools.md");
        message.ShouldNotContain('\n');
    }

    [Fact]
    public async Task EnsureAsync_NpmStalls_EndsItAndSaysSo()
    {
        _npm.Use("exec sleep 60");

        var message = await FailAsync(_npm.Tool, new() { Stalled = TimeSpan.FromMilliseconds(400) });

        message.ShouldContain("made no progress for");
        await Eventually.BeAsync(() => !ProcessList.IsRunning(_npm.ProcessId(0)), "npm to end");
    }

    [Fact]
    public async Task EnsureAsync_NpmLeavesNoTarball_SaysSo()
    {
        _npm.Use("exit 0");

        (await FailAsync(_npm.Tool)).ShouldContain("left no tarball");
    }

    [Fact]
    public async Task EnsureAsync_InterruptedThenAgain_Installs()
    {
        _npm.Use("""
            for argument in "$@"; do
              case "$argument" in --pack-destination=*) head -c 100 "$root/sample.tgz" > "${argument#*=}/sample-1.0.0.tgz" ;; esac
            done
            """);
        (await FailAsync(_npm.Tool)).ShouldContain("not the expected one");
        Directory.Exists(_npm.Cache.GetDirectory(_npm.Tool)).ShouldBeFalse();
        _npm.UseServing();

        var directory = await _npm.Cache.EnsureAsync(_npm.Tool, ct: TestContext.Current.CancellationToken);

        File.Exists(Path.Combine(directory, "readme.txt")).ShouldBeTrue();
    }

    [Fact]
    public async Task EnsureAsync_ArchiveLeadsOut_RefusesAndWritesNothing()
    {
        var integrity = Tarball.Write(
            Path.Combine(_npm.Root, "sample.tgz"), Tarball.File("package/tool/../../evil", "x"));

        (await FailAsync(FakeNpm.CreateTool(integrity))).ShouldContain("leads out of its folder");
        Directory.GetFiles(_npm.CacheRoot, "evil", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task EnsureAsync_LockHeldTooLong_SaysWhatItWaitedFor()
    {
        Directory.CreateDirectory(Path.Combine(_npm.CacheRoot, ".locks"));
        using var other = FileLock.TryAcquire(Path.Combine(_npm.CacheRoot, ".locks", "sample.lock"));

        var message = await FailAsync(_npm.Tool, new() { Lock = TimeSpan.FromMilliseconds(200) });

        message.ShouldContain("another process has been installing it");
        _npm.Starts.ShouldBe(0);
    }

    [Fact]
    public async Task EnsureAsync_RootIsAFile_NamesTheRootAndTheVariable()
    {
        File.WriteAllText(_npm.CacheRoot, "");

        var message = await FailAsync(_npm.Tool);

        message.ShouldContain(_npm.CacheRoot);
        message.ShouldContain("TRACING_ASPIRE_CACHE");
    }

    [Fact]
    public async Task EnsureAsync_DiskTooSmall_SaysHowMuchIsNeededBeforeDownloading()
    {
        var tool = new Tool("sample", "Sample", "1.0.0", new HungryRecipe());

        (await FailAsync(tool)).ShouldContain($"it needs {long.MaxValue / 1_000_000} MB");
        _npm.Starts.ShouldBe(0);
    }

    [Fact]
    public void Explain_DiskFull_SaysSo() =>
        CacheFailure.Explain(new IOException("No space left on device", 28), _npm.Tool, "/cache")
            .ShouldBe("Sample 1.0.0 cannot be installed: the disk of /cache is full. "
                + "Make room or set TRACING_ASPIRE_CACHE to a folder on another disk, and run again.");

    [Fact]
    public void Explain_Defect_IsLeftAlone() =>
        CacheFailure.Explain(new InvalidOperationException(), _npm.Tool, "/cache").ShouldBeNull();

    private async Task<string> FailAsync(Tool tool, CacheTimeouts? timeouts = null)
    {
        var ensure = _npm.CreateCache(timeouts ?? new()).EnsureAsync(tool, ct: TestContext.Current.CancellationToken);
        return (await Should.ThrowAsync<ToolException>(ensure)).Message;
    }
}
