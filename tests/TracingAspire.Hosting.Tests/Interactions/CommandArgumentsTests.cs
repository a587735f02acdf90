using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Google.Protobuf.WellKnownTypes;
using TracingAspire.Hosting.Tests.Dashboard;
using Proto = Aspire.Hosting.Dashboard.Protocol;

namespace TracingAspire.Hosting.Tests.Interactions;

public class CommandArgumentsTests
{
    [Fact]
    public async Task Execute_WithoutArguments_AsksTheUser()
    {
        await using var service = await StartAsync();
        using var user = new DashboardUser(service);
        var executing = ExecuteAsync(service, new());

        var dialog = await user.SeeAsync();
        dialog.PrimaryButtonText.ShouldBe("Generate traffic");
        dialog.InputsDialog.InputItems.ShouldHaveSingleItem().Value.ShouldBe("10");
        await user.FillAsync(dialog, isChange: false, ("count", "20"));

        var response = await executing;
        response.Kind.ShouldBe(Proto.ResourceCommandResponseKind.Succeeded);
        response.Message.ShouldBe("Sent.");
        response.Result.ShouldBe(new Proto.ResourceCommandResult { Value = """{"count":20}""", Format = Proto.CommandResultFormat.Json, DisplayImmediately = true });
    }

    [Fact]
    public async Task Execute_ArgumentsGiven_AreCheckedAndUsed()
    {
        await using var service = await StartAsync();

        var wrong = await ExecuteAsync(service, new() { Arguments = { ["count"] = Value.ForString("many") } });
        wrong.Kind.ShouldBe(Proto.ResourceCommandResponseKind.InvalidArguments);
        wrong.Message.ShouldBe("Command argument validation failed. count: Value must be a valid number.");
        (await ExecuteAsync(service, new() { Arguments = { ["size"] = Value.ForNumber(1) } }))
            .Message.ShouldBe("Unknown argument 'size' for command 'traffic'.");

        (await ExecuteAsync(service, new() { Arguments = { ["count"] = Value.ForNumber(5) } })).Result.Value.ShouldBe("""{"count":5}""");
    }

    [Fact]
    public async Task Execute_FromAProgram_TakesTheDefaultsAndCannotAsk()
    {
        await using var service = await StartAsync();

        var response = await ExecuteAsync(service, new() { NonInteractive = true });

        response.Result.Value.ShouldBe("""{"count":10}""");
        service.InteractionService.IsAvailable.ShouldBeTrue();
    }

    private static async Task<Proto.ResourceCommandResponse> ExecuteAsync(RunningResourceService service, Proto.ResourceCommandRequest request)
    {
        request.ResourceName = "api";
        request.CommandName = "traffic";
        return await service.Client.ExecuteResourceCommandAsync(request, RunningResourceService.Key, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static async Task<RunningResourceService> StartAsync()
    {
        var service = await RunningResourceService.StartAsync();
        service.Api.Annotations.Add(new ResourceCommandAnnotation(
            "traffic",
            "Generate traffic",
            _ => ResourceCommandState.Enabled,
            context => Task.FromResult(CommandResults.Success(
                "Sent.", $$"""{"count":{{context.Arguments.GetInt32("count")}}}""", CommandResultFormat.Json, displayImmediately: true)),
            displayDescription: null,
            [new InteractionInput { Name = "count", InputType = InputType.Number, Value = "10" }],
            confirmationMessage: null,
            iconName: null,
            iconVariant: null,
            isHighlighted: false));
        await service.PublishAsync(snapshot => snapshot with { State = "Running" });
        return service;
    }
}
