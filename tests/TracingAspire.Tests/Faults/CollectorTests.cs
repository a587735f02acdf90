using TracingAspire.Tests.Faults.Load;

namespace TracingAspire.Tests.Faults;

/// <summary>The Collector ends, or is restarted, in the middle of the load: nobody notices, and spans wait for it.</summary>
[Collection(FaultCollection.Name)]
public class CollectorTests(FaultyApplication application)
{
    [Fact]
    public async Task Kill_UnderLoad_IsNotNoticedAndSpansMadeMeanwhileArrive()
    {
        await application.StartAsync();
        await using var load = await TaskLoad.StartAsync(application.TaskWeb);
        var collector = application.States.Of("otel-collector").Single();

        await application.KillAsync(collector);
        var away = DateTimeOffset.UtcNow;
        await load.UntilServedAsync();
        await application.StartAsync(collector);
        await load.UntilServedAsync();
        var requests = await load.StopAsync();

        requests.ShouldAllBeServed();
        await requests.Since(away).ShouldBeTracedAsync(application.Traces);
    }

    [Fact]
    public async Task Restart_UnderLoad_IsNotNoticedAndLosesNoSpan()
    {
        await application.StartAsync();
        await using var load = await TaskLoad.StartAsync(application.TaskWeb);
        var collector = application.States.Of("otel-collector").Single();

        await application.CommandAsync(collector, KnownResourceCommands.StopCommand);
        await load.UntilServedAsync();
        await application.StartAsync(collector);
        await load.UntilServedAsync();
        var requests = await load.StopAsync();

        requests.ShouldAllBeServed();
        await requests.ShouldBeTracedAsync(application.Traces);
    }
}
