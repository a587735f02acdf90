using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard.Protocol;
using Grpc.Core;

namespace TracingAspire.Hosting.Tests.Dashboard;

public class DashboardGrpcServiceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdee")]
    [InlineData("0123456789abcdef0")]
    public async Task AnyCall_WithoutTheKey_IsRefused(string? key)
    {
        await using var running = await RunningResourceService.StartAsync();
        Metadata headers = key is null ? [] : new() { { "x-resource-service-api-key", key } };

        var error = await Should.ThrowAsync<RpcException>(async () =>
            await running.Client.GetApplicationInformationAsync(new(), headers, cancellationToken: Cancellation));

        error.StatusCode.ShouldBe(StatusCode.Unauthenticated);
    }

    [Fact]
    public async Task AnyCall_WithTwoKeys_IsRefused()
    {
        await using var running = await RunningResourceService.StartAsync();
        Metadata headers = [RunningResourceService.Key[0], RunningResourceService.Key[0]];

        var error = await Should.ThrowAsync<RpcException>(async () =>
            await running.Client.GetApplicationInformationAsync(new(), headers, cancellationToken: Cancellation));

        error.StatusCode.ShouldBe(StatusCode.Unauthenticated);
    }

    [Fact]
    public async Task GetApplicationInformation_AppHostProject_IsNamedWithoutTheSuffix()
    {
        await using var running = await RunningResourceService.StartAsync();

        var information = await running.Client.GetApplicationInformationAsync(
            new(), RunningResourceService.Key, cancellationToken: Cancellation);

        information.ApplicationName.ShouldBe("Sample");
    }

    [Fact]
    public async Task WatchResources_ResourceThere_SendsItThenItsChangesThenItsEnd()
    {
        await using var running = await RunningResourceService.StartAsync();
        await running.PublishAsync(snapshot => snapshot with { State = "Starting" });

        using var call = running.Client.WatchResources(new(), RunningResourceService.Key, cancellationToken: Cancellation);
        var updates = call.ResponseStream;

        (await updates.MoveNext(Cancellation)).ShouldBeTrue();
        var initial = updates.Current.InitialData.Resources.ShouldHaveSingleItem();
        (initial.Name, initial.State).ShouldBe(("api", "Starting"));

        await running.PublishAsync(snapshot => snapshot with { State = "Running" });
        (await updates.MoveNext(Cancellation)).ShouldBeTrue();
        updates.Current.Changes.Value.ShouldHaveSingleItem().Upsert.State.ShouldBe("Running");

        running.Feed.Remove("api");
        (await updates.MoveNext(Cancellation)).ShouldBeTrue();
        updates.Current.Changes.Value.ShouldHaveSingleItem().Delete
            .ShouldBe(new() { ResourceName = "api", ResourceType = "Executable" });
    }

    [Fact]
    public async Task WatchResources_ApplicationStops_Ends()
    {
        await using var running = await RunningResourceService.StartAsync();
        using var call = running.Client.WatchResources(new(), RunningResourceService.Key, cancellationToken: Cancellation);
        (await call.ResponseStream.MoveNext(Cancellation)).ShouldBeTrue();

        running.StopApplication();

        (await call.ResponseStream.MoveNext(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task WatchResourceConsoleLogs_Following_SendsBacklogThenNewLines()
    {
        await using var running = await RunningResourceService.StartAsync();
        await running.PublishAsync(snapshot => snapshot);
        running.Logs.GetLog("api").Write("first", isError: false);

        using var call = running.Client.WatchResourceConsoleLogs(
            new() { ResourceName = "api" }, RunningResourceService.Key, cancellationToken: Cancellation);
        (await call.ResponseStream.MoveNext(Cancellation)).ShouldBeTrue();
        var backlog = call.ResponseStream.Current.LogLines.ShouldHaveSingleItem();
        (backlog.LineNumber, backlog.Text, backlog.IsStdErr).ShouldBe((1, "first", false));

        running.Logs.GetLog("api").Write("second", isError: true);
        (await call.ResponseStream.MoveNext(Cancellation)).ShouldBeTrue();
        var live = call.ResponseStream.Current.LogLines.ShouldHaveSingleItem();
        (live.LineNumber, live.Text, live.IsStdErr).ShouldBe((2, "second", true));
    }

    [Fact]
    public async Task WatchResourceConsoleLogs_NotFollowing_EndsAfterTheBacklog()
    {
        await using var running = await RunningResourceService.StartAsync();
        await running.PublishAsync(snapshot => snapshot);
        running.Logs.GetLog("api").Write("first", isError: false);

        using var call = running.Client.WatchResourceConsoleLogs(
            new() { ResourceName = "api", SuppressFollow = true }, RunningResourceService.Key, cancellationToken: Cancellation);
        var updates = await call.ResponseStream.ReadAllAsync(Cancellation).ToListAsync(Cancellation);

        updates.ShouldHaveSingleItem().LogLines.ShouldHaveSingleItem().Text.ShouldBe("first");
    }

    [Fact]
    public async Task WatchResourceConsoleLogs_UnknownResource_SaysSo()
    {
        await using var running = await RunningResourceService.StartAsync();
        using var call = running.Client.WatchResourceConsoleLogs(
            new() { ResourceName = "nobody" }, RunningResourceService.Key, cancellationToken: Cancellation);

        var error = await Should.ThrowAsync<RpcException>(async () => await call.ResponseStream.MoveNext(Cancellation));

        error.StatusCode.ShouldBe(StatusCode.NotFound);
        error.Status.Detail.ShouldContain("'nobody'");
    }

    [Fact]
    public async Task ExecuteResourceCommand_OwnCommand_RunsIt()
    {
        await using var running = await RunningResourceService.StartAsync();
        string? ranFor = null;
        running.Api.Annotations.Add(Command("stop", context =>
        {
            ranFor = context.ResourceName;
            return CommandResults.Success("Stopped.");
        }));
        await running.PublishAsync(snapshot => snapshot);

        var response = await ExecuteAsync(running, "api", "stop");

        (response.Kind, response.Message).ShouldBe((ResourceCommandResponseKind.Succeeded, "Stopped."));
        ranFor.ShouldBe("api");
    }

    [Fact]
    public async Task ExecuteResourceCommand_CommandFails_TellsWhy()
    {
        await using var running = await RunningResourceService.StartAsync();
        running.Api.Annotations.Add(Command("stop", _ => CommandResults.Failure("It does not end.")));
        await running.PublishAsync(snapshot => snapshot);

        var response = await ExecuteAsync(running, "api", "stop");

        (response.Kind, response.Message).ShouldBe((ResourceCommandResponseKind.Failed, "It does not end."));
    }

    [Theory]
    [InlineData("nobody", "stop", "nobody")]
    [InlineData("api", "fly", "fly")]
    [InlineData("", "stop", "names no resource")]
    [InlineData("api", "", "names no command")]
    public async Task ExecuteResourceCommand_UnknownResourceOrCommand_FailsWithASentence(
        string resource, string command, string mentioned)
    {
        await using var running = await RunningResourceService.StartAsync();
        await running.PublishAsync(snapshot => snapshot);

        var response = await ExecuteAsync(running, resource, command);

        response.Kind.ShouldBe(ResourceCommandResponseKind.Failed);
        response.Message.ShouldContain(mentioned);
    }

    private static ResourceCommandAnnotation Command(
        string name, Func<ExecuteCommandContext, ExecuteCommandResult> execute) =>
        new(
            name,
            name,
            _ => Aspire.Hosting.ApplicationModel.ResourceCommandState.Enabled,
            context => Task.FromResult(execute(context)),
            null, null, null, null, null, isHighlighted: false);

    private static async Task<ResourceCommandResponse> ExecuteAsync(
        RunningResourceService running, string resource, string command) =>
        await running.Client.ExecuteResourceCommandAsync(
            new() { ResourceName = resource, CommandName = command },
            RunningResourceService.Key,
            cancellationToken: Cancellation);
}
