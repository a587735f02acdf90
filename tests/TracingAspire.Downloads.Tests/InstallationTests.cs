using TracingAspire.Downloads.Tests.Fakes;

namespace TracingAspire.Downloads.Tests;

public sealed class InstallationTests : IDisposable
{
    private readonly FakeNpm _npm = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _npm.Dispose();

    [Fact]
    public async Task EnsureAsync_Cold_InstallsFilesWithLinksAndExecutableBits()
    {
        var directory = await _npm.Cache.EnsureAsync(_npm.Tool, ct: Ct);

        directory.ShouldBe(_npm.Cache.GetDirectory(_npm.Tool));
        File.ReadAllText(Path.Combine(directory, "readme.txt")).ShouldBe("words");
        HostEnvironment.IsExecutable(Path.Combine(directory, "bin", "run")).ShouldBeTrue();
        HostEnvironment.IsExecutable(Path.Combine(directory, "readme.txt")).ShouldBeFalse();
        new FileInfo(Path.Combine(directory, "link")).LinkTarget.ShouldBe("bin/run");
        File.Exists(Path.Combine(directory, "package.json")).ShouldBeFalse();
        Directory.GetFileSystemEntries(Path.Combine(_npm.CacheRoot, ".staging")).ShouldBeEmpty();
    }

    [Fact]
    public async Task EnsureAsync_Cold_ReportsEveryPhaseAndEndsWithDone()
    {
        var progress = new RecordedProgress();

        await _npm.Cache.EnsureAsync(_npm.Tool, progress, Ct);

        progress.Phases.ShouldBe([ToolPhase.Downloading, ToolPhase.Verifying, ToolPhase.Extracting, ToolPhase.Done]);
        progress.Steps.ShouldAllBe(step => step.Tool.Name == "sample");
        progress.Steps[0].TotalBytes.ShouldBe(500);
        progress.Steps[0].Detail.ShouldBe("sample@1.0.0");
    }

    [Fact]
    public async Task EnsureAsync_WarmWithoutNpm_StartsNothing()
    {
        await _npm.Cache.EnsureAsync(_npm.Tool, ct: Ct);
        _npm.RemoveNpm();
        var progress = new RecordedProgress();

        await _npm.Cache.EnsureAsync(_npm.Tool, progress, Ct);

        progress.Steps.ShouldBeEmpty();
        _npm.Starts.ShouldBe(1);
    }

    [Theory]
    [InlineData("readme.txt")]
    [InlineData("bin/run")]
    [InlineData("link")]
    [InlineData(".tool.json")]
    public async Task EnsureAsync_FileDeleted_Repairs(string file)
    {
        var directory = await _npm.Cache.EnsureAsync(_npm.Tool, ct: Ct);
        File.Delete(Path.Combine(directory, file));

        await _npm.Cache.EnsureAsync(_npm.Tool, ct: Ct);

        File.Exists(Path.Combine(directory, file)).ShouldBeTrue();
        _npm.Starts.ShouldBe(2);
    }

    [Theory]
    [InlineData("readme.txt", "wor")]
    [InlineData(".tool.json", "{")]
    [InlineData(".tool.json", "{}")]
    [InlineData(".tool.json", "null")]
    public async Task EnsureAsync_FileChanged_Repairs(string file, string text)
    {
        var directory = await _npm.Cache.EnsureAsync(_npm.Tool, ct: Ct);
        File.WriteAllText(Path.Combine(directory, file), text);

        await _npm.Cache.EnsureAsync(_npm.Tool, ct: Ct);

        File.ReadAllText(Path.Combine(directory, file)).ShouldNotBe(text);
        _npm.Starts.ShouldBe(2);
    }

    [Fact]
    public async Task EnsureAsync_ExecutableBitLost_Repairs()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no executable bit");
            return;
        }

        var directory = await _npm.Cache.EnsureAsync(_npm.Tool, ct: Ct);
        var run = Path.Combine(directory, "bin", "run");
        File.SetUnixFileMode(run, UnixFileMode.UserRead);

        await _npm.Cache.EnsureAsync(_npm.Tool, ct: Ct);

        HostEnvironment.IsExecutable(run).ShouldBeTrue();
    }

    [Fact]
    public async Task EnsureAsync_OtherPackageUnderTheSameVersion_Replaces()
    {
        await _npm.Cache.EnsureAsync(_npm.Tool, ct: Ct);
        var other = Tarball.Write(
            Path.Combine(_npm.Root, "sample.tgz"), Tarball.File("package/tool/readme.txt", "other words"));

        var directory = await _npm.Cache.EnsureAsync(FakeNpm.CreateTool(other), ct: Ct);

        File.ReadAllText(Path.Combine(directory, "readme.txt")).ShouldBe("other words");
        File.Exists(Path.Combine(directory, "link")).ShouldBeFalse();
    }

    [Fact]
    public async Task EnsureAsync_NoPinnedIntegrity_VerifiesAgainstTheRegistrys()
    {
        _npm.Use($$"""
            if [ "$1" = view ]; then echo '"{{_npm.Integrity}}"'; exit 0; fi
            for argument in "$@"; do
              case "$argument" in --pack-destination=*) cp "$root/sample.tgz" "${argument#*=}/sample-1.0.0.tgz" ;; esac
            done
            """);

        await _npm.Cache.EnsureAsync(FakeNpm.CreateTool(integrity: null), ct: Ct);

        _npm.Starts.ShouldBe(2);
    }

    [Fact]
    public async Task EnsureAsync_Cancelled_EndsNpmAndLeavesNothing()
    {
        _npm.UseHeldBack();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var ensure = _npm.Cache.EnsureAsync(_npm.Tool, ct: cancellation.Token);
        await Eventually.BeAsync(() => _npm.Starts == 1, "npm to start");

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(ensure);
        await Eventually.BeAsync(() => !ProcessList.IsRunning(_npm.ProcessId(0)), "npm to end");
        Directory.GetFileSystemEntries(Path.Combine(_npm.CacheRoot, ".staging")).ShouldBeEmpty();
        Directory.Exists(_npm.Cache.GetDirectory(_npm.Tool)).ShouldBeFalse();
    }
}
