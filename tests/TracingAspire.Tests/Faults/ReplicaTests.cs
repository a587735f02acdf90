using Microsoft.Extensions.Diagnostics.HealthChecks;
using TracingAspire.Tests.Faults.Load;

namespace TracingAspire.Tests.Faults;

/// <summary>A replica of task-service is killed or restarted in the middle of the load: the others take over.</summary>
[Collection(FaultCollection.Name)]
public class ReplicaTests(FaultyApplication application)
{
    [Fact]
    public async Task Kill_OneOfThreeUnderLoad_FailsNoRequest()
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

        requests.ShouldAllBeServed();
        await load.ShouldHaveLostNoTaskAsync(requests);
        await load.ShouldHaveKeptNoDeletedTaskAsync(requests);
        await requests.Since(settled).ShouldBeTracedAsync(application.Traces);
    }

    [Fact]
    public async Task Restart_OneAfterTheOtherUnderLoad_FailsNoRequestAndLosesNoSpan()
    {
        await application.StartAsync();
        await using var load = await TaskLoad.StartAsync(application.TaskWeb);

        foreach (var replica in application.States.Of("task-service"))
        {
            await application.CommandAsync(replica, KnownResourceCommands.RestartCommand);
            await application.States.UntilAsync(replica.ResourceId, "healthy in a new process", snapshot =>
                snapshot.StartTimeStamp > replica.Snapshot.StartTimeStamp && snapshot.HealthStatus is HealthStatus.Healthy);
            await load.UntilServedAsync();
        }

        var requests = await load.StopAsync();
        requests.Select(request => request.Method).Distinct().ShouldBe(["POST", "PUT", "GET", "DELETE"], ignoreOrder: true);
        requests.ShouldAllBeServed();
        await load.ShouldHaveLostNoTaskAsync(requests);
        await load.ShouldHaveKeptNoDeletedTaskAsync(requests);
        await requests.ShouldBeTracedAsync(application.Traces);
    }
}
