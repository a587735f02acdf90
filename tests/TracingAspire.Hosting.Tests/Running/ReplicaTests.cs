using System.Collections.Concurrent;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.Running;

public class ReplicaTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replicas_BehindOneProxy_AnswerInTurnAndAreStoppedOneByOne()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var before = 0;
        var api = builder.AddProject<SampleProject>("api").WithReplicas(3).WithHttpHealthCheck("/health")
            .OnBeforeResourceStarted((_, _, _) => Task.FromResult(Interlocked.Increment(ref before)));
        await using var app = await RunningApplication.StartAsync(builder);
        var ids = app.Notifications.GetResourceIds(api.Resource);
        await Task.WhenAll(ids.Select(id => HealthyAsync(app, id)));
        ids.Length.ShouldBe(3);
        before.ShouldBe(1);

        using var client = app.Application.CreateHttpClient("api");
        (await AskAsync(client)).Count.ShouldBe(3);
        var port = client.BaseAddress!.Port;
        var processes = ids.ToDictionary(id => id, app.ProcessIdOf);

        await RunAsync(app, ids[0], KnownResourceCommands.StopCommand);
        (await AskAsync(client)).Count.ShouldBe(2);
        RunningApplication.IsRunning(processes[ids[0]]).ShouldBeFalse();

        await RunAsync(app, ids[0], KnownResourceCommands.StartCommand);
        await HealthyAsync(app, ids[0]);
        await RunningApplication.UntilAsync(() => AskAsync(client).GetAwaiter().GetResult().Count == 3, "the replica behind the proxy again");
        app.Application.GetEndpoint("api").Port.ShouldBe(port);
        app.ProcessIdOf(ids[1]).ShouldBe(processes[ids[1]]);
        app.ProcessIdOf(ids[2]).ShouldBe(processes[ids[2]]);
    }

    [Theory]
    [InlineData(false, null, "Endpoint 'http' of 'api' has no proxy, but replicas share an address only behind one: leave out isProxied: false, or WithReplicas.")]
    [InlineData(true, 5000, "Endpoint 'http' of 'api' has the target port 5000, but each replica needs a port of its own: leave out targetPort, or WithReplicas.")]
    public async Task Replicas_EndpointTheyCannotShare_IsOneSentence(bool isProxied, int? targetPort, string sentence)
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddProject<SampleProject>("api", o => o.ExcludeLaunchProfile = true).WithReplicas(2).WithHttpEndpoint(targetPort: targetPort, isProxied: isProxied);
        await using var application = await builder.BuildAsync(Cancellation);

        (await Should.ThrowAsync<DistributedApplicationException>(() => application.StartAsync(Cancellation))).Message.ShouldBe(sentence);
    }

    private static Task<ResourceEvent> HealthyAsync(RunningApplication app, string id) => app.Notifications.WaitForResourceAsync(
        "api", e => e.ResourceId == id && e.Snapshot.HealthStatus is Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy, Cancellation).WaitAsync(RunningApplication.Timeout);

    private static async Task RunAsync(RunningApplication app, string id, string command)
    {
        var result = await app.Application.ResourceCommands.ExecuteCommandAsync(id, command, Cancellation);
        result.Success.ShouldBeTrue(result.Message);
    }

    /// <summary>The instances that answer: each knows its own number.</summary>
    private static async Task<HashSet<string>> AskAsync(HttpClient client)
    {
        var answers = new ConcurrentBag<string>();
        for (var i = 0; i < 20; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/environment/OTEL_RESOURCE_ATTRIBUTES");
            // The proxy distributes connections, not requests.
            request.Headers.ConnectionClose = true;
            using var response = await client.SendAsync(request, Cancellation);
            answers.Add(await response.Content.ReadAsStringAsync(Cancellation));
        }

        return [.. answers];
    }
}
