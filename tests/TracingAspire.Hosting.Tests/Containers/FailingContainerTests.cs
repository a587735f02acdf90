using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using TracingAspire.Hosting.Tests.Running;

namespace TracingAspire.Hosting.Tests.Containers;

[Collection(ContainerEngine.Collection)]
public class FailingContainerTests(ContainerEngine engine)
{
    [Fact]
    public async Task Run_FailingContainers_SayWhyInOneSentenceEach()
    {
        engine.Require();
        var missing = Path.Combine(Path.GetTempPath(), $"no-such-folder-{Guid.NewGuid():N}");
        var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("alive", "sh", ".", "-c", "exec sleep 1000");
        builder.AddContainer("dying", ContainerEngine.Image).WithEntrypoint("/bin/sh").WithArgs("-c", "echo first >&2; echo the reason >&2; exit 3");
        builder.AddContainer("quiet", ContainerEngine.Image).WithEntrypoint("/bin/sh").WithArgs("-c", "echo only output; exit 4");
        builder.AddContainer("unstartable", ContainerEngine.Image).WithEntrypoint("/no/such/program");
        var unpullable = builder.AddContainer("unpullable", "localhost:1/no-such-image", "1");
        builder.AddContainer("unmountable", ContainerEngine.Image).WithBindMount(missing, "/data");
        using var console = new StringWriter();
        var application = await builder.BuildAsync(TestContext.Current.CancellationToken);
        application.Services.GetRequiredService<StartFailures>().Output = TextWriter.Synchronized(console);
        await using var app = new RunningApplication(application);
        await application.StartAsync(TestContext.Current.CancellationToken);

        var dead = await app.WaitForStateAsync("dying", KnownResourceStates.Exited);
        await app.WaitForStateAsync("unstartable", KnownResourceStates.FailedToStart);
        await app.WaitForStateAsync("unpullable", KnownResourceStates.FailedToStart);
        await app.WaitForStateAsync("unmountable", KnownResourceStates.FailedToStart);
        await RunningApplication.UntilAsync(() => Sentences(console).Length == 5, $"five sentences, but: {console}");

        dead.Snapshot.ExitCode.ShouldBe(3);
        dead.Snapshot.State!.Style.ShouldBe(KnownResourceStateStyles.Error);
        var sentences = Sentences(console);
        sentences.ShouldContain("'dying' ended with exit code 3: the reason");
        console.ToString().ShouldContain("'quiet' ended with exit code 4.\n    only output");
        sentences.ShouldContain(s => s.StartsWith("'unstartable' cannot start: unable to start container process: exec: \"/no/such/program\":", StringComparison.Ordinal));
        sentences.ShouldContain(s => s.StartsWith("'unpullable' cannot start: its image 'localhost:1/no-such-image:1' is not on this machine and cannot be pulled: ", StringComparison.Ordinal));
        sentences.ShouldContain($"'unmountable' cannot start because '{missing}', which it mounts at '/data', does not exist: create it or correct WithBindMount.");
        RunningApplication.LinesOf(app, unpullable.Resource).ShouldContain(l => l.Contains("Unable to find image", StringComparison.Ordinal));

        // Last lines of a log are indented.
        static string[] Sentences(StringWriter console) =>
            [.. console.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !char.IsWhiteSpace(l[0]))];
    }

    [Fact]
    public async Task Run_NoContainerRuntime_IsRuntimeUnhealthyWithOneSentence()
    {
        if (File.Exists("/usr/bin/podman"))
            Assert.Skip("Podman is installed.");
        var builder = DistributedApplicationTestingBuilder.Create("--DcpPublisher:ContainerRuntime=podman");
        builder.AddExecutable("alive", "sh", ".", "-c", "exec sleep 1000");
        builder.AddContainer("first", "image");
        builder.AddContainer("second", "image");
        using var console = new StringWriter();
        var application = await builder.BuildAsync(TestContext.Current.CancellationToken);
        application.Services.GetRequiredService<StartFailures>().Output = TextWriter.Synchronized(console);
        await using var app = new RunningApplication(application);
        await application.StartAsync(TestContext.Current.CancellationToken);

        await app.WaitForStateAsync("first", KnownResourceStates.RuntimeUnhealthy);
        await app.WaitForStateAsync("second", KnownResourceStates.RuntimeUnhealthy);

        console.ToString().Trim().ShouldBe("The container runtime 'podman' is not installed: install Docker or Podman, or name the one to use in ASPIRE_CONTAINER_RUNTIME.");
    }

    [Fact]
    public async Task Run_Dockerfile_BuildsTheImageAndShowsTheBuild()
    {
        engine.Require();
        var folder = Directory.CreateTempSubdirectory("hosting-tests-").FullName;
        File.Copy(ContainerEngine.Busybox!, Path.Combine(folder, "busybox"));
        var builder = DistributedApplicationTestingBuilder.Create();
        var built = builder.AddDockerfileFactory("built", folder, _ => """
                FROM scratch
                ARG GREETING=none
                ENV GREETING=$GREETING
                COPY busybox /bin/sh
                """)
            .WithBuildArg("GREETING", "hello from the build")
            .WithEntrypoint("/bin/sh")
            .WithArgs("-c", "echo $GREETING; exit 0");
        await using (var app = await RunningApplication.StartAsync(builder))
        {
            await app.LogLineAsync(built.Resource, "hello from the build");
            RunningApplication.LinesOf(app, built.Resource).ShouldContain(l => l.Contains("COPY busybox", StringComparison.Ordinal));
        }

        built.Resource.TryGetContainerImageName(out var image);
        await ContainerEngine.RunAsync(["rmi", "--force", image!]);
        Directory.Delete(folder, recursive: true);
    }
}
