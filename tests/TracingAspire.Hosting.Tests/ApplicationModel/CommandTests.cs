using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.ApplicationModel;

public class CommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Execute_Arguments_ReachTheCommand()
    {
        await using var app = await BuildAsync(context => CommandResults.Success("done", context.Arguments.GetInt32("count").ToString()));
        var count = new InteractionInput { Name = "Count", InputType = InputType.Number, Value = "7" };

        var result = await app.ResourceCommands.ExecuteCommandAsync("tool", "load", new InteractionInputCollection([count]), Cancellation);

        result.Success.ShouldBeTrue(result.Message);
        result.Message.ShouldBe("done");
        result.Data!.Value.ShouldBe("7");
    }

    [Fact]
    public async Task Execute_RequiredArgumentMissing_DoesNotRun()
    {
        await using var app = await BuildAsync(_ => throw new InvalidOperationException("ran"));

        var result = await app.ResourceCommands.ExecuteCommandAsync("tool", "load", Cancellation);

        result.Success.ShouldBeFalse();
        result.Message.ShouldBe("Command argument validation failed. count: Value is required.");
    }

    [Fact]
    public async Task Execute_UnknownArgumentByName_IsRefused()
    {
        await using var app = await BuildAsync(_ => CommandResults.Success());

        var result = await app.ResourceCommands.ExecuteCommandAsync(
            "tool", "load", new InteractionInputCollection([new InteractionInput { Name = "cuont", InputType = InputType.Number }]), Cancellation);

        result.Message.ShouldBe("Unknown argument 'cuont' for command 'load'.");
    }

    [Fact]
    public async Task Execute_UnknownCommandOrResource_SaysSo()
    {
        await using var app = await BuildAsync(_ => CommandResults.Success());

        (await app.ResourceCommands.ExecuteCommandAsync("tool", "laod", Cancellation)).Message.ShouldBe("Command 'laod' not available for resource 'tool'.");
        (await app.ResourceCommands.ExecuteCommandAsync("tol", "load", Cancellation)).Message.ShouldBe("Resource 'tol' not found.");
    }

    [Fact]
    public void WithCommand_SameName_Replaces()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var tool = builder.AddExecutable("tool", "sh", ".")
            .WithCommand("load", "Load", _ => Task.FromResult(CommandResults.Success()))
            .WithCommand("load", "Load more", _ => Task.FromResult(CommandResults.Success()));

        tool.Resource.Annotations.OfType<ResourceCommandAnnotation>().ShouldHaveSingleItem().DisplayName.ShouldBe("Load more");
    }

    private static async Task<DistributedApplication> BuildAsync(Func<ExecuteCommandContext, ExecuteCommandResult> execute)
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var tool = builder.AddExecutable("tool", "sh", ".").WithCommand("load", "Load", context => Task.FromResult(execute(context)), new CommandOptions
        {
            Arguments = [new InteractionInput { Name = "count", InputType = InputType.Number, Required = true }],
        });
        var app = await builder.BuildAsync(Cancellation);
        await app.ResourceNotifications.PublishUpdateAsync(tool.Resource, s => s with { State = KnownResourceStates.Running });
        return app;
    }
}
