using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.Orchestration;

public class StopOrderTests
{
    private readonly IDistributedApplicationTestingBuilder _builder = DistributedApplicationTestingBuilder.Create();

    [Fact]
    public void Compute_WaitsAndReferences_StopsUsersFirst()
    {
        var collector = Add("collector");
        var api = Add("api").WaitFor(collector);
        var web = Add("web");

        var users = StopOrder.Compute(
            [collector.Resource, api.Resource, web.Resource],
            r => r == web.Resource ? [api.Resource, collector.Resource] : []);

        users[collector.Resource].ShouldBe([api.Resource, web.Resource], ignoreOrder: true);
        users[api.Resource].ShouldBe([web.Resource]);
        users[web.Resource].ShouldBeEmpty();
    }

    [Fact]
    public void Compute_ReferencesInACircle_WaitsDecide()
    {
        var collector = Add("collector");
        var web = Add("web").WaitFor(collector);

        var users = StopOrder.Compute(
            [collector.Resource, web.Resource], r => r == web.Resource ? [collector.Resource] : [web.Resource]);

        users[collector.Resource].ShouldBe([web.Resource]);
        users[web.Resource].ShouldBeEmpty();
    }

    [Fact]
    public async Task ThrowIfAny_WaitCircle_NamesIt()
    {
        var first = Add("first");
        var second = Add("second").WaitFor(first);
        first.WaitFor(second);

        var error = await Should.ThrowAsync<DistributedApplicationException>(() => DependencyCycles.ThrowIfAnyAsync([first.Resource, second.Resource]));

        error.Message.ShouldContain("first → second → first");
    }

    private IResourceBuilder<ExecutableResource> Add(string name) => _builder.AddExecutable(name, "sh", ".");
}
