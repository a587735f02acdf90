using Aspire.Hosting.Dcp.Containers;
using Aspire.Hosting.Dcp.Model;

namespace TracingAspire.Hosting.Tests.Containers;

public class StartFailureTests
{
    private static readonly ContainerSpec Spec = new() { Image = "no-such-image:1" };

    [Fact]
    public void Describe_ImageThatCannotBePulled_NamesTheImageAndTheReason() =>
        StartFailure.Describe(Spec, """
            Container startup failed: docker command 'InspectContainers' returned with non-zero exit code 1
            object not found
            container not found
            Error response from daemon: No such container: bad-1
            not all requested objects were returned
            only 0 out of 1 containers were successfully inspected
            docker command 'CreateContainer' returned with non-zero exit code 1
            error
            Unable to find image 'no-such-image:1' locally
            error
            Error response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host
            """)
            .ShouldBe("its image 'no-such-image:1' is not on this machine and cannot be pulled: Get \"https://registry-1.docker.io/v2/\": dial tcp: lookup registry-1.docker.io: no such host");

    [Fact]
    public void Describe_ProgramThatIsNotThere_SaysWhatTheRuntimeSays() =>
        StartFailure.Describe(Spec, """
            Container startup failed: status of container 'bad-2' is 'created' (was expecting 'running'), error: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/bin/nothere": stat /bin/nothere: no such file or directory: unknown
            docker command 'StartContainers' returned with non-zero exit code 1
            error
            Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/bin/nothere": stat /bin/nothere: no such file or directory: unknown
            error
            Error: failed to start containers: fbef07110c55
            not all requested objects were returned
            only 0 out of 1 containers were successfully started
            """)
            .ShouldBe("unable to start container process: exec: \"/bin/nothere\": stat /bin/nothere: no such file or directory");

    [Fact]
    public void Describe_NoMessage_PointsToTheConsoleLog() =>
        StartFailure.Describe(Spec, null).ShouldBe("the container runtime does not say why, see its console log");

    [Theory]
    [InlineData("""{"version":"0.25.13","containers":{"runtime":"docker","hostName":"host.docker.internal","installed":true,"running":true}}""", "docker", true, "")]
    [InlineData("""{"containers":{"runtime":"docker","installed":true,"running":false}}""", "docker", false, "'docker' does not answer: start Docker Desktop")]
    [InlineData("""{"containers":{"runtime":"podman","installed":true,"running":false}}""", "podman", false, "'podman' does not answer: start it (podman machine start")]
    [InlineData("""{"containers":{"runtime":"podman","installed":false,"running":false,"error":"not found"}}""", "podman", false, "'podman' is not installed: install Docker or Podman")]
    [InlineData("""{"version":"0.25.13"}""", "docker", false, "'docker' is not installed")]
    public void Parse_DcpInfo_SaysWhetherTheRuntimeIsUp(string json, string name, bool running, string problem)
    {
        var status = ContainerRuntimeStatus.Parse(json, chosen: null);

        status.Name.ShouldBe(name);
        status.IsRunning.ShouldBe(running);
        status.Problem.ShouldContain(problem);
    }
}
