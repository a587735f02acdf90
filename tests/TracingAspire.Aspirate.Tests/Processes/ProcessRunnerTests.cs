using TracingAspire.Aspirate.Problems;
using TracingAspire.Aspirate.Processes;

namespace TracingAspire.Aspirate.Tests.Processes;

public class ProcessRunnerTests
{
    private readonly ProcessRunner _runner = new();

    [Fact]
    public async Task Run_TooLong_IsStoppedAndSaysWhatItWaitedFor()
    {
        var request = new ProcessRequest("dotnet", ["fsi", "--quiet"], Path.GetTempPath(), TimeSpan.FromMilliseconds(1), "the impossible");

        (await Should.ThrowAsync<AspirateException>(() => _runner.RunAsync(request, TestContext.Current.CancellationToken)))
            .Message.ShouldBe("Waited 0 minutes for the impossible; `dotnet fsi --quiet` was stopped.");
    }

    [Fact]
    public async Task Run_NoSuchProgram_SaysWhatItIsNeededFor()
    {
        var request = new ProcessRequest("no-such-program", [], Path.GetTempPath(), TimeSpan.FromMinutes(1), "the image of 'web'");

        (await Should.ThrowAsync<AspirateException>(() => _runner.RunAsync(request, TestContext.Current.CancellationToken)))
            .Message.ShouldEndWith("it is needed for the image of 'web'.");
    }
}
