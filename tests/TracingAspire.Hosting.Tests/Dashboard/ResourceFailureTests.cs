using Aspire.Hosting.Dashboard.Server;

namespace TracingAspire.Hosting.Tests.Dashboard;

public class ResourceFailureTests
{
    [Theory]
    [InlineData("FailedToStart", null, "It failed to start.")]
    [InlineData("RuntimeUnhealthy", null, "It cannot start, the container runtime does not answer.")]
    [InlineData("Finished", 3, "It ended with exit code 3.")]
    [InlineData("Exited", -1, "It was killed.")]
    [InlineData("Finished", 0, null)]
    [InlineData("Finished", null, null)]
    [InlineData("Running", 3, null)]
    [InlineData(null, null, null)]
    public void Describe_State_SaysWhatWentWrong(string? state, int? exitCode, string? expected) =>
        ResourceFailure
            .Describe(new() { ResourceType = "Executable", Properties = [], State = state, ExitCode = exitCode })
            .ShouldBe(expected);
}
