using TracingAspire.Testing;
using TracingAspire.Tests.Faults.Load;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Tests.Faults;

/// <summary>DynamoDB ends in the middle of the load.</summary>
[Collection(FaultCollection.Name)]
public class DynamoDBKilledTests(FaultyApplication application)
{
    [Fact]
    public async Task Kill_UnderLoad_IsRefusedUntilItsStartAndLosesNoTask()
    {
        await application.StartAsync();
        await using var load = await TaskLoad.StartAsync(application.TaskWeb);
        var dynamodb = application.States.Of("dynamodb").Single();
        var services = application.States.Of("task-service").Select(replica => replica.Snapshot.StartTimeStamp).ToList();

        await application.KillAsync(dynamodb);
        await load.UntilAsync("refusals of several kinds of requests", requests => requests.Where(request => request.Status == 503)
            .Select(request => request.Method).Distinct().Count() >= 2);
        application.States.Of("dynamodb").Single().Snapshot.State?.Text.ShouldBe(KnownResourceStates.Finished, "nothing but a person starts it again");
        await application.StartAsync(dynamodb);
        await load.UntilServedAsync();
        var requests = await load.StopAsync();

        requests.ShouldBeServedOrRefused(503);
        await load.ShouldHaveLostNoTaskAsync(requests);
        application.States.Of("task-service").Select(replica => replica.Snapshot.StartTimeStamp).ShouldBe(services);
        var refused = requests.Where(request => request.Status == 503).Take(2 * TaskLoad.Users);
        var traces = await Task.WhenAll(refused.Select(request => application.Traces.FindAsync(request.Context, trace => trace.Spans.Count == 2, TimeSpan.FromSeconds(60))));
        foreach (var trace in traces)
        {
            trace.ShouldMatch(
                Server("task-service").With("http.response.status_code", 503).WithError().WithChildren(
                    Client("task-service").With("db.system.name", "aws.dynamodb").WithError().WithEvent("exception")));
        }

        // The SDK waits for a random time before the next attempt: the time of some calls is up before it.
        traces.ShouldContain(trace => trace.Spans.Any(span => span.Events.Any(@event => @event.Name == "retry")));
    }
}
