using TracingAspire.Tests.Faults.Load;

namespace TracingAspire.Tests.Faults;

/// <summary>One replica of task-service ends in the middle of the load: the others take over.</summary>
[Collection(FaultCollection.Name)]
public class ReplicaTests(FaultyApplication application)
{
    [Fact]
    public async Task Kill_OneOfThreeUnderLoad_IsTakenOverByTheOthers()
    {
        await application.StartAsync();
        await using var load = await TaskLoad.StartAsync(application.TaskWeb);
        var replica = application.States.Of("task-service")[0];

        await application.KillAsync(replica);
        await load.UntilServedAsync();
        var settled = DateTimeOffset.UtcNow;
        await application.StartAsync(replica);
        await load.UntilServedAsync();
        var requests = await load.StopAsync();

        requests.ShouldBeServedOrRefused(502, 503);
        requests.Since(settled).ShouldAllBeServed();
        await load.ShouldHaveLostNoTaskAsync(requests);
        await requests.Since(settled).ShouldBeTracedAsync(application.Traces);
    }
}
