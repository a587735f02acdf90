using TracingAspire.Downloads.Tests.Fakes;

namespace TracingAspire.Downloads.Tests;

public sealed class ConcurrencyTests : IDisposable
{
    private readonly FakeNpm _npm = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _npm.Dispose();

    [Fact]
    public async Task EnsureAsync_TwoTasks_DownloadOnce()
    {
        _npm.UseHeldBack();
        var progress = new RecordedProgress();
        var first = _npm.Cache.EnsureAsync(_npm.Tool, ct: Ct);
        await Eventually.BeAsync(() => _npm.Starts == 1, "npm to start");
        var second = _npm.Cache.EnsureAsync(_npm.Tool, progress, Ct);
        await Eventually.BeAsync(() => progress.Phases.Contains(ToolPhase.Waiting), "the second to wait");
        _npm.LetGo();

        (await second).ShouldBe(await first);
        _npm.Starts.ShouldBe(1);
        progress.Phases.ShouldBe([ToolPhase.Waiting, ToolPhase.Done]);
    }

    [Fact]
    public async Task EnsureAsync_TwoProcesses_DownloadOnce()
    {
        _npm.UseHeldBack();
        using var worker = WorkerProcess.Start(_npm);
        await Eventually.BeAsync(() => _npm.Starts == 1, "the worker's npm to start");
        var progress = new RecordedProgress();
        var here = _npm.Cache.EnsureAsync(_npm.Tool, progress, Ct);
        await Eventually.BeAsync(() => progress.Phases.Contains(ToolPhase.Waiting), "this process to wait");
        _npm.LetGo();

        await here;
        await worker.WaitForExitAsync(Ct).WaitAsync(TimeSpan.FromMinutes(2), Ct);
        worker.ExitCode.ShouldBe(0);
        _npm.Starts.ShouldBe(1);
    }

    [Fact]
    public async Task EnsureAsync_OtherProcessKilledMidway_SweepsItsLeftoversAndInstalls()
    {
        _npm.UseHeldBack();
        using var worker = WorkerProcess.Start(_npm);
        await Eventually.BeAsync(() => _npm.Starts == 1, "the worker's npm to start");
        worker.Kill(entireProcessTree: true);
        await worker.WaitForExitAsync(Ct).WaitAsync(TimeSpan.FromMinutes(2), Ct);
        var staging = Path.Combine(_npm.CacheRoot, ".staging");
        Directory.GetFileSystemEntries(staging).ShouldNotBeEmpty();
        _npm.LetGo();

        var directory = await _npm.Cache.EnsureAsync(_npm.Tool, ct: Ct);

        File.Exists(Path.Combine(directory, "readme.txt")).ShouldBeTrue();
        Directory.GetFileSystemEntries(staging).ShouldBeEmpty();
    }
}
