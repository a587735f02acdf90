using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace TracingAspire.Hosting.Tests.Running;

public class LifecycleRaceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_ManyAtOnce_EndInTheLastStateWithOneProcess()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var folder = Directory.CreateTempSubdirectory("hosting-tests-").FullName;
        // Each process leaves its number: none may be left behind.
        builder.AddExecutable("worker", "sh", ".", "-c", $"echo $$ > {folder}/$$; exec sleep 1000");
        await using var app = await RunningApplication.StartAsync(builder);
        await app.WaitForStateAsync("worker", KnownResourceStates.Running);

        string[] commands = ["stop", "start", "restart", "stop", "start", "start", "restart", "stop", "start"];
        var results = new List<Task<ExecuteCommandResult>>();
        foreach (var command in commands)
        {
            results.Add(app.Application.ResourceCommands.ExecuteCommandAsync("worker", command, Cancellation));
            await Task.Yield();
        }

        (await Task.WhenAll(results).WaitAsync(RunningApplication.Timeout)).ShouldAllBe(r => r.Success);
        await app.Application.ResourceCommands.ExecuteCommandAsync("worker", "start", Cancellation);
        await app.WaitForStateAsync("worker", KnownResourceStates.Running);
        await RunningApplication.UntilAsync(
            () => Directory.GetFiles(folder).Count(f => RunningApplication.IsRunning(int.Parse(Path.GetFileName(f)))) == 1, "one process of the worker");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Stop_WhileWaitingForADependency_CallsTheStartOff()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var gate = builder.AddExecutable("gate", "sh", ".", "-c", "exec sleep 1000").WithExplicitStart();
        builder.AddExecutable("worker", "sh", ".", "-c", "exec sleep 1000").WaitFor(gate);
        builder.AddExecutable("other", "sh", ".", "-c", "exec sleep 1000").WaitFor(gate);
        await using var app = await RunningApplication.StartAsync(builder);
        await app.WaitForStateAsync("worker", KnownResourceStates.Waiting);
        await app.WaitForStateAsync("other", KnownResourceStates.Waiting);

        (await ExecuteAsync(app, "worker", "stop")).Success.ShouldBeTrue();
        await app.WaitForStateAsync("worker", KnownResourceStates.NotStarted);
        // Whoever waits and is started by its user waits no longer.
        (await ExecuteAsync(app, "other", "start")).Success.ShouldBeTrue();
        await app.WaitForStateAsync("other", KnownResourceStates.Running);
        (await ExecuteAsync(app, "gate", "start")).Success.ShouldBeTrue();
        await app.WaitForStateAsync("gate", KnownResourceStates.Running);

        app.Notifications.TryGetCurrentState("worker", out var worker).ShouldBeTrue();
        worker!.Snapshot.State!.Text.ShouldBe(KnownResourceStates.NotStarted);
        (await ExecuteAsync(app, "worker", "start")).Success.ShouldBeTrue();
        await app.WaitForStateAsync("worker", KnownResourceStates.Running);
    }

    [Fact]
    public async Task Stop_OfTheApplicationWhileItStarts_LeavesNothing()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var folder = Directory.CreateTempSubdirectory("hosting-tests-").FullName;
        for (var i = 0; i < 5; i++)
            builder.AddExecutable($"worker{i}", "sh", ".", "-c", $"echo $$ > {folder}/$$; exec sleep 1000");
        var application = await builder.BuildAsync(Cancellation);
        await using var app = new RunningApplication(application);
        var dcp = application.Services.GetRequiredService<Aspire.Hosting.Dcp.DcpHost>();

        var starting = application.StartAsync(Cancellation);
        await RunningApplication.UntilAsync(() => dcp.IsRunning, "DCP");
        await application.StopAsync(Cancellation).WaitAsync(RunningApplication.Timeout);

        await RunningApplication.UntilAsync(() => starting.IsCompleted, "the end of the start");
        await RunningApplication.UntilAsync(
            () => Directory.GetFiles(folder).All(f => !RunningApplication.IsRunning(int.Parse(Path.GetFileName(f)))), "the end of every worker");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Restart_OfAFailedStart_SaysWhyAndCanBeRepeated()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("missing", "no-such-program", ".");
        var application = await builder.BuildAsync(Cancellation);
        application.Services.GetRequiredService<StartFailures>().Output = TextWriter.Null;
        await using var app = new RunningApplication(application);
        await application.StartAsync(Cancellation);
        await app.WaitForStateAsync("missing", KnownResourceStates.FailedToStart);

        for (var i = 0; i < 2; i++)
        {
            var again = await ExecuteAsync(app, "missing", "start");
            again.Success.ShouldBeFalse();
            again.Message.ShouldBe("'missing' cannot start because 'no-such-program' is not in PATH: install it or correct the command in the AppHost.");
        }
    }

    private static Task<ExecuteCommandResult> ExecuteAsync(RunningApplication app, string resource, string command) =>
        app.Application.ResourceCommands.ExecuteCommandAsync(resource, command, Cancellation).WaitAsync(RunningApplication.Timeout);
}
