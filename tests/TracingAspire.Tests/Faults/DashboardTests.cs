using TracingAspire.Tests.Faults.Load;

namespace TracingAspire.Tests.Faults;

/// <summary>The dashboard ends in the middle of the load. Nothing starts it again but the next start of the application.</summary>
[Collection(FaultCollection.Name)]
public class DashboardTests(FaultyApplication application)
{
    [Fact]
    public async Task Kill_UnderLoad_IsNotNoticedAndTracesGoOnToJaeger()
    {
        await application.StartAsync();
        await using var load = await TaskLoad.StartAsync(application.TaskWeb);

        await application.KillAsync(application.States.Of("aspire-dashboard").Single());
        var away = DateTimeOffset.UtcNow;
        await load.UntilServedAsync();
        var requests = await load.StopAsync();

        requests.ShouldAllBeServed();
        await requests.ShouldBeTracedAsync(application.Traces);
        requests.Since(away).ShouldNotBeEmpty();
    }
}
