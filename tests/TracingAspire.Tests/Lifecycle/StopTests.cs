using System.Runtime.InteropServices;

namespace TracingAspire.Tests.Lifecycle;

/// <summary>However it ends, the application leaves no process, container or temporary folder behind.</summary>
public class StopTests
{
    private const string RandomPorts = "--Tracing:Ports=Random";

    // Containers end in Docker's time, not in ours.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(Backends.Value == "Containers" ? 15 : 5);

    private const int Again = 3;

    private const int Patience = 60;

    private readonly IReadOnlyCollection<string> _containersBefore = BackendContainers.All();

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task Signal_WhileUp_EndsEverythingInTime(PosixSignal signal)
    {
        if (signal == PosixSignal.SIGINT && InheritedSignals.IgnoreInterrupt)
            Assert.Skip("These tests were started in the background of a shell: whatever they start ignores SIGINT.");

        // Another process may take the processor from any one stop; what cannot be in time is late each time.
        var took = await StopAsync(signal);
        for (var again = 0; again < Again && took >= Limit; again++)
            took = await StopAsync(signal);
        took.ShouldBeLessThan(Limit);
    }

    [Fact]
    public async Task Kill_WhileUp_LeavesNothingBehind()
    {
        await using var apphost = AppHostProcess.Start(RandomPorts);
        await apphost.WaitUntilUpAsync();

        apphost.Kill();
        await apphost.WaitForExitAsync(Patience);

        await AssertNothingIsLeftAsync(apphost);
    }

    private async Task<TimeSpan> StopAsync(PosixSignal signal)
    {
        await using var apphost = AppHostProcess.Start(RandomPorts);
        await apphost.WaitUntilUpAsync();
        apphost.Descendants().Count.ShouldBeGreaterThan(5);

        apphost.Signal(signal);
        var took = await apphost.WaitForExitAsync(Patience);

        apphost.ExitCode.ShouldBe(0, apphost.Errors);
        await AssertNothingIsLeftAsync(apphost);
        return took;
    }

    private async Task AssertNothingIsLeftAsync(AppHostProcess apphost)
    {
        try
        {
            await Wait.UntilAsync("the end of every process of the application", () => apphost.Descendants().Count == 0, 120);
            await Wait.UntilAsync("the end of its containers", () => !BackendContainers.All().Except(_containersBefore).Any());
            await Wait.UntilAsync("empty temporary folder", () => !Left(apphost).Any());
        }
        catch (TimeoutException)
        {
            apphost.Descendants().ShouldBeEmpty();
            BackendContainers.All().Except(_containersBefore).ShouldBeEmpty();
            Left(apphost).ShouldBeEmpty();
        }
    }

    // The runtime's own diagnostic pipes and locks are not ours to remove.
    private static IEnumerable<string> Left(AppHostProcess apphost) =>
        Directory.EnumerateFileSystemEntries(apphost.Temporary)
            .Where(entry => !Path.GetFileName(entry).StartsWith("dotnet-diagnostic-", StringComparison.Ordinal)
                && !Path.GetFileName(entry).StartsWith("clr-debug-pipe-", StringComparison.Ordinal)
                && Path.GetFileName(entry) is not ".dotnet");
}
