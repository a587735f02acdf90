using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace TracingAspire.Hosting.Tests.Running;

public class EndTests
{
    [Fact]
    public async Task End_Success_IsFinishedWithExitCode()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var job = builder.AddExecutable("job", "sh", ".", "-c", "echo done");
        builder.AddExecutable("next", "sh", ".", "-c", "exec sleep 1000").WaitForCompletion(job);
        await using var app = await RunningApplication.StartAsync(builder);

        var finished = await app.WaitForStateAsync("job", KnownResourceStates.Finished);
        await app.WaitForStateAsync("next", KnownResourceStates.Running);

        finished.Snapshot.ExitCode.ShouldBe(0);
        finished.Snapshot.StopTimeStamp.ShouldNotBeNull();
    }

    [Fact]
    public async Task End_Failure_SaysNameExitCodeAndLastErrorLine()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("dying", "sh", ".", "-c", "echo first >&2; echo the reason >&2; exit 3");
        using var console = new StringWriter();
        var application = await builder.BuildAsync(TestContext.Current.CancellationToken);
        application.Services.GetRequiredService<StartFailures>().Output = TextWriter.Synchronized(console);
        await using var app = new RunningApplication(application);
        await application.StartAsync(TestContext.Current.CancellationToken);

        (await app.WaitForStateAsync("dying", KnownResourceStates.Finished)).Snapshot.ExitCode.ShouldBe(3);

        await RunningApplication.UntilAsync(() => console.ToString().Length > 0, "the sentence on the console");
        console.ToString().ReplaceLineEndings("\n").Trim().ShouldBe("'dying' ended with exit code 3: the reason\n    first\n    the reason");
    }

    [Fact]
    public async Task Commands_StopRestart_LeaveTheOthersAlone()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("first", "sh", ".", "-c", "exec sleep 1000");
        builder.AddExecutable("second", "sh", ".", "-c", "exec sleep 1000");
        await using var app = await RunningApplication.StartAsync(builder);
        await app.WaitForStateAsync("first", KnownResourceStates.Running);
        await app.WaitForStateAsync("second", KnownResourceStates.Running);
        var (first, second) = (app.ProcessIdOf("first"), app.ProcessIdOf("second"));

        (await app.Application.ResourceCommands.ExecuteCommandAsync("first", KnownResourceCommands.StopCommand, TestContext.Current.CancellationToken)).Success.ShouldBeTrue();
        await app.WaitForStateAsync("first", KnownResourceStates.Exited);
        RunningApplication.IsRunning(first).ShouldBeFalse();
        (await app.Application.ResourceCommands.ExecuteCommandAsync("first", KnownResourceCommands.StartCommand, TestContext.Current.CancellationToken)).Success.ShouldBeTrue();
        await app.WaitForStateAsync("first", KnownResourceStates.Running);
        (await app.Application.ResourceCommands.ExecuteCommandAsync("first", KnownResourceCommands.RestartCommand, TestContext.Current.CancellationToken)).Success.ShouldBeTrue();
        await app.WaitForAsync("first", s => s.State?.Text == KnownResourceStates.Running && s.ExitCode is null);

        app.ProcessIdOf("first").ShouldNotBe(first);
        app.ProcessIdOf("second").ShouldBe(second);
    }

    [Fact]
    public async Task Stop_Application_EndsUsersFirstAndLeavesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("hosting-tests-").FullName;
        var trace = Path.Combine(folder, "order");
        var builder = DistributedApplicationTestingBuilder.Create();
        var collector = builder.AddExecutable("collector", "sh", ".", "-c", $"trap 'echo collector >> {trace}; exit 0' TERM; echo up; while :; do sleep 0.05; done").WithHttpEndpoint();
        var api = builder.AddExecutable("api", "sh", ".", "-c", $"trap 'sleep 0.3; echo api >> {trace}; exit 0' TERM; echo up; while :; do sleep 0.05; done")
            .WithEnvironment("COLLECTOR", collector.GetEndpoint("http"));
        var app = await RunningApplication.StartAsync(builder);
        await app.LogLineAsync(collector.Resource, "up");
        await app.LogLineAsync(api.Resource, "up");
        var processes = new[] { app.ProcessIdOf("collector"), app.ProcessIdOf("api") };
        var port = collector.GetEndpoint("http").Port;
        var sessions = Sessions();

        await app.Application.StopAsync(TestContext.Current.CancellationToken);
        await app.DisposeAsync();

        File.ReadAllLines(trace).ShouldBe(["api", "collector"]);
        processes.ShouldAllBe(p => !RunningApplication.IsRunning(p));
        sessions.Except(Sessions()).ShouldNotBeEmpty();
        if (OperatingSystem.IsLinux())
            Aspire.Hosting.Dcp.PortHolder.Find(port).ShouldBeNull();
        Directory.Delete(folder, recursive: true);

        static string[] Sessions() => Directory.GetDirectories(Path.GetTempPath(), "aspire-dcp-*");
    }
}
