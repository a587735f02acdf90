using TracingAspire.AppHost.Backends;

namespace TracingAspire.AppHost.Tests.Backends;

public class ContainerCommandTests
{
    [Fact]
    public async Task Run_NoSuchProgram_IsNull() =>
        (await ContainerCommand.RunAsync("no-such-container-runtime", [], TestContext.Current.CancellationToken)).ShouldBeNull();

    [Fact]
    public async Task Run_Program_GivesExitCodeAndOutput()
    {
        var answer = await ContainerCommand.RunAsync("dotnet", ["--version"], TestContext.Current.CancellationToken);

        answer.ShouldNotBeNull().ExitCode.ShouldBe(0);
        answer.Output.ShouldStartWith("10.");
    }

    [Fact]
    public async Task Probe_RuntimeThatIsNotInstalled_SaysSo()
    {
        var answer = await new ContainerCommandLineProbe("no-such-container-runtime").FindRuntimeAsync(TestContext.Current.CancellationToken);

        answer.ShouldBe(new ContainerRuntimeAnswer(null, "no-such-container-runtime is not installed"));
    }
}
