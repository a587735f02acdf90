using TracingAspire.Tests.Faults.Load;

namespace TracingAspire.Tests.Faults;

/// <summary>Jaeger ends in the middle of the load: the Collector keeps what it has taken until Jaeger is back.</summary>
[Collection(FaultCollection.Name)]
public class JaegerTests(FaultyApplication application)
{
    [Fact]
    public async Task Kill_UnderLoad_ForgetsItsTracesAndGetsThoseMadeMeanwhile()
    {
        await application.StartAsync();
        await using var load = await TaskLoad.StartAsync(application.TaskWeb);
        var before = load.Requests;
        await before.ShouldBeTracedAsync(application.Traces);
        var jaeger = application.States.Of("jaeger").Single();

        await application.KillAsync(jaeger);
        var away = DateTimeOffset.UtcNow;
        await load.UntilServedAsync();
        await application.StartAsync(jaeger);
        await load.UntilServedAsync();
        var requests = await load.StopAsync();

        requests.ShouldAllBeServed();
        await requests.Since(away).ShouldBeTracedAsync(application.Traces);
        (await application.Traces.GetAsync(before[0].Context.TraceId, TestContext.Current.CancellationToken)).ShouldBeNull("Jaeger keeps its traces in memory");
    }
}
