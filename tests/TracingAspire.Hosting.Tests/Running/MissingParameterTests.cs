using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.Running;

public class MissingParameterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_NobodyThere_OnlyWhoNeedsTheValueFails()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var key = builder.AddParameter("api-key", secret: true);
        var needs = builder.AddExecutable("needs", "sh", ".", "-c", "exec sleep 1000").WithEnvironment("KEY", key);
        builder.AddExecutable("other", "sh", ".", "-c", "exec sleep 1000");
        await using var app = await RunningApplication.StartAsync(builder);

        await app.WaitForStateAsync("needs", KnownResourceStates.FailedToStart);
        await app.WaitForStateAsync("other", KnownResourceStates.Running);

        (await app.LogLineAsync(needs.Resource, "Parameters:api-key")).Content.ShouldContain("set it with the environment variable Parameters__api_key");
        (await app.WaitForStateAsync("api-key", KnownResourceStates.ValueMissing)).Snapshot.ResourceType.ShouldBe("Parameter");
    }

    [Fact]
    public async Task Run_ValueNeverComes_CanBeCalledOff()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var asked = new TaskCompletionSource();
        builder.AddExecutable("waits", "sh", ".").WithEnvironment(async _ =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        });
        await using var app = await builder.BuildAsync(Cancellation);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var run = app.RunAsync(giveUp.Token);
        await asked.Task.WaitAsync(RunningApplication.Timeout, Cancellation);

        await giveUp.CancelAsync();

        await run.WaitAsync(RunningApplication.Timeout, Cancellation);
    }
}
