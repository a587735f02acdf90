using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.Running;

public class CustomResourceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_OwnLifecycle_WaitsForItsDependencyAndOthersWaitForIt()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var order = new List<string>();
        var first = builder.AddExecutable("first", "sh", ".", "-c", "exec sleep 1000").OnResourceReady((_, _, _) => Record("first"));
        var seeded = builder.AddResource(new Seed("seed")).WaitFor(first)
            .WithInitialState(new CustomResourceSnapshot { ResourceType = "Seed", State = KnownResourceStates.NotStarted, Properties = [] })
            .OnInitializeResource(async (seed, start, ct) =>
            {
                await start.Eventing.PublishAsync(new BeforeResourceStartedEvent(seed, start.Services), ct);
                await Record("seed");
                await start.Notifications.PublishUpdateAsync(seed, s => s with { State = KnownResourceStates.Running });
            });
        var external = builder.AddExternalService("docs", "https://example.org/");
        var connection = builder.AddConnectionString("db", b => b.Append($"Host={first.Resource.Name}"));
        builder.AddExecutable("last", "sh", ".", "-c", "exec sleep 1000").WaitFor(seeded).WaitFor(external).WaitFor(connection)
            .OnBeforeResourceStarted((_, _, _) => Record("last"));
        await using var app = await RunningApplication.StartAsync(builder);

        await app.WaitForStateAsync("last", KnownResourceStates.Running);

        order.ShouldBe(["first", "seed", "last"]);
        (await app.WaitForStateAsync("docs", KnownResourceStates.Running)).Snapshot.Urls.ShouldHaveSingleItem().Url.ShouldBe("https://example.org/");

        Task Record(string what)
        {
            lock (order)
                order.Add(what);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Start_WaitsForAStranger_IsRefused()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var stranger = DistributedApplicationTestingBuilder.Create().AddExecutable("stranger", "sh", ".");
        builder.AddExecutable("tool", "sh", ".").WaitFor(stranger);
        await using var app = await builder.BuildAsync(Cancellation);

        (await Should.ThrowAsync<DistributedApplicationException>(() => app.StartAsync(Cancellation))).Message
            .ShouldBe("Resource 'tool' waits for 'stranger', which is not in the application model: add it, or remove the WaitFor.");
    }

    [Fact]
    public async Task Start_CircleOfWaits_NamesThem()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var a = builder.AddExecutable("a", "sh", ".");
        var b = builder.AddExecutable("b", "sh", ".").WaitFor(a);
        a.WaitFor(b);
        await using var app = await builder.BuildAsync(Cancellation);

        (await Should.ThrowAsync<DistributedApplicationException>(() => app.StartAsync(Cancellation))).Message.ShouldContain("a → b → a");
    }

    private sealed class Seed(string name) : Resource(name), IResourceWithWaitSupport;
}
