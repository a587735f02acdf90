using System.Collections.Concurrent;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Pipelines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace TracingAspire.Hosting.Tests.Pipelines;

public class PipelineTests
{
    private readonly ConcurrentQueue<string> _done = new();

    [Fact]
    public async Task Execute_Step_RunsWhatComesBeforeItInOrder()
    {
        var builder = Builder("last");
        builder.Pipeline.AddStep("last", Run("last"), dependsOn: (string[])["middle"]);
        builder.Pipeline.AddStep("middle", Run("middle"));
        builder.Pipeline.AddStep("first", Run("first"), requiredBy: "middle");
        builder.Pipeline.AddStep("other", Run("other"));

        await ExecuteAsync(builder);

        _done.ShouldBe(["first", "middle", "last"]);
    }

    [Fact]
    public async Task Execute_StepsOfResources_AreTaggedOrderedAndKnowTheirResource()
    {
        var builder = Builder("ship");
        IResource? owner = null;
        builder.AddParameter("p", "v")
            .WithPipelineStepFactory("ship", Run("ship"), tags: ["late"])
            .WithPipelineStepFactory(context => new PipelineStep { Name = "pack", Action = Run("pack"), Tags = ["early"], Resource = owner = context.Resource })
            .WithPipelineConfiguration(context => context.GetSteps("late").DependsOn(context.GetSteps(owner!, "early")));

        await ExecuteAsync(builder);

        _done.ShouldBe(["pack", "ship"]);
        owner!.Name.ShouldBe("p");
    }

    [Fact]
    public async Task Execute_Cycle_IsDescribed()
    {
        var builder = Builder("a");
        builder.Pipeline.AddStep("a", Run("a"), dependsOn: "b");
        builder.Pipeline.AddStep("b", Run("b"), dependsOn: "c");
        builder.Pipeline.AddStep("c", Run("c"), dependsOn: "a");

        (await Should.ThrowAsync<InvalidOperationException>(() => ExecuteAsync(builder))).Message
            .ShouldBe("Circular dependency detected in pipeline steps: a → b → c → a");
        _done.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("depends on unknown step 'nowhere'", true)]
    [InlineData("is required by unknown step 'nowhere'", false)]
    public async Task Execute_UnknownNeighbour_IsNamed(string expected, bool dependsOn)
    {
        var builder = Builder("a");
        builder.Pipeline.AddStep("a", Run("a"), dependsOn ? "nowhere" : null, dependsOn ? null : "nowhere");

        (await Should.ThrowAsync<InvalidOperationException>(() => ExecuteAsync(builder))).Message.ShouldBe($"Step 'a' {expected}");
    }

    [Fact]
    public async Task Execute_FailingStep_StopsWhatDependsOnItOnly()
    {
        var builder = Builder("end");
        builder.Pipeline.AddStep("bad", _ => throw new InvalidOperationException("no disk"), requiredBy: "after");
        builder.Pipeline.AddStep("after", Run("after"), requiredBy: "end");
        builder.Pipeline.AddStep("good", Run("good"), requiredBy: "end");
        builder.Pipeline.AddStep("end", Run("end"));

        (await Should.ThrowAsync<DistributedApplicationException>(() => ExecuteAsync(builder))).Message.ShouldBe("Step 'bad' failed: no disk");
        _done.ShouldBe(["good"]);
    }

    [Fact]
    public void AddStep_NameTwice_IsRefused()
    {
        var builder = Builder("a");
        builder.Pipeline.AddStep("a", Run("a"));

        Should.Throw<InvalidOperationException>(() => builder.Pipeline.AddStep("a", Run("a"))).Message
            .ShouldBe("A step with the name 'a' has already been added to the pipeline.");
        Should.Throw<ArgumentException>(() => builder.Pipeline.AddStep("b", Run("b"), dependsOn: 1)).Message
            .ShouldStartWith("The dependsOn parameter must be a string or IEnumerable<string>, but was Int32.");
    }

    [Fact]
    public async Task Execute_MissingParameters_AreNamedTogether()
    {
        var builder = Builder(WellKnownPipelineSteps.ProcessParameters);
        builder.AddParameter("first");
        builder.AddParameter("second", secret: true);

        var message = (await Should.ThrowAsync<DistributedApplicationException>(() => ExecuteAsync(builder))).Message;

        message.ShouldContain("'first'");
        message.ShouldContain("'second'");
    }

    private static IDistributedApplicationBuilder Builder(string step) => DistributedApplication.CreateBuilder(
        new DistributedApplicationOptions { Args = ["--operation", "publish", "--step", step, "--log-level", "error"], DisableDashboard = true });

    private static async Task ExecuteAsync(IDistributedApplicationBuilder builder)
    {
        await using var application = builder.Build();
        var services = application.Services;
        await builder.Pipeline.ExecuteAsync(new PipelineContext(
            services.GetRequiredService<DistributedApplicationModel>(),
            builder.ExecutionContext,
            services,
            NullLogger.Instance,
            TestContext.Current.CancellationToken));
    }

    private Func<PipelineStepContext, Task> Run(string name) => _ =>
    {
        _done.Enqueue(name);
        return Task.CompletedTask;
    };
}
