using Aspire.Hosting;
using Aspire.Hosting.Dashboard.Protocol;
using Google.Protobuf;
using Grpc.Core;
using TracingAspire.Hosting.Tests.Dashboard;
using InputType = Aspire.Hosting.InputType;
using InteractionInput = Aspire.Hosting.InteractionInput;
using Kind = Aspire.Hosting.Dashboard.Protocol.WatchInteractionsResponseUpdate.KindOneofCase;

namespace TracingAspire.Hosting.Tests.Interactions;

public class InputsDialogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PromptInputs_WrongValues_StaysOpenWithTheErrorsUntilTheyAreRight()
    {
        await using var service = await RunningResourceService.StartAsync();
        using var user = new DashboardUser(service);
        InteractionInput[] inputs =
        [
            new() { Name = "name", InputType = InputType.Text, Required = true, MaxLength = 5 },
            new() { Name = "count", InputType = InputType.Number },
            new() { Name = "force", InputType = InputType.Boolean },
        ];
        var prompt = service.InteractionService.PromptInputsAsync("Traffic", "How much?", inputs, cancellationToken: Cancellation);

        var dialog = await user.SeeAsync();
        dialog.InputsDialog.InputItems.Select(i => i.Label).ShouldBe(["name", "count", "force"]);
        await user.FillAsync(dialog, isChange: false, ("name", "too long"), ("count", "many"));
        var refused = await user.SeeAsync();
        refused.InputsDialog.InputItems[0].ValidationErrors.ShouldBe(["Value length exceeds 5 characters."]);
        refused.InputsDialog.InputItems[1].ValidationErrors.ShouldBe(["Value must be a valid number."]);
        await user.FillAsync(refused, isChange: false, ("name", " ann "), ("count", "3"));

        var answer = (await prompt).Data.ShouldNotBeNull();
        (answer.GetString("name"), answer.GetInt32("count"), answer.GetBoolean("force")).ShouldBe(("ann", 3, false));
        (await user.SeeAsync()).KindCase.ShouldBe(Kind.Complete);
    }

    [Fact]
    public async Task PromptInput_ValidationCallback_HasTheLastWord()
    {
        await using var service = await RunningResourceService.StartAsync();
        using var user = new DashboardUser(service);
        var options = new InputsDialogInteractionOptions
        {
            ValidationCallback = context =>
            {
                if (context.Inputs["user_name"].Value != "ann")
                    context.AddValidationError("user_name", "Nobody has that name.");
                return Task.CompletedTask;
            },
        };
        var prompt = service.InteractionService.PromptInputAsync("User", message: null, "User name", "ann", options, Cancellation);

        await user.FillAsync(await user.SeeAsync(), isChange: false, ("user_name", "bob"));
        var refused = await user.SeeAsync();
        refused.InputsDialog.InputItems[0].ValidationErrors.ShouldBe(["Nobody has that name."]);
        await user.FillAsync(refused, isChange: false, ("user_name", "ann"));

        (await prompt).Data!.Value.ShouldBe("ann");
    }

    [Fact]
    public async Task PromptInputs_DependentInput_IsFilledWhenTheOtherChanges()
    {
        await using var service = await RunningResourceService.StartAsync();
        using var user = new DashboardUser(service);
        InteractionInput[] inputs =
        [
            new() { Name = "kind", InputType = InputType.Text },
            new()
            {
                Name = "item",
                InputType = InputType.Choice,
                DynamicLoading = new InputLoadOptions
                {
                    DependsOnInputs = ["kind"],
                    LoadCallback = context =>
                    {
                        context.Input.Options = [new(context.AllInputs["kind"].Value!, "The one")];
                        return Task.CompletedTask;
                    },
                },
            },
        ];
        var prompt = service.InteractionService.PromptInputsAsync("Pick", message: null, inputs, cancellationToken: Cancellation);
        var dialog = await user.SeeAsync();
        dialog.InputsDialog.InputItems[0].UpdateStateOnChange.ShouldBeTrue();

        await user.FillAsync(dialog, isChange: true, ("kind", "fruit"));
        do
        {
            dialog = await user.SeeAsync();
        }
        while (dialog.InputsDialog.InputItems[1].Options.Count == 0);
        await user.FillAsync(dialog, isChange: false, ("item", "fruit"));

        (await prompt).Data!["item"].Value.ShouldBe("fruit");
    }

    [Fact]
    public async Task PromptInputs_DependencyAfterwards_IsRefused()
    {
        await using var service = await RunningResourceService.StartAsync();
        var loading = new InputLoadOptions { DependsOnInputs = ["second"], LoadCallback = _ => Task.CompletedTask };
        InteractionInput[] inputs =
        [
            new() { Name = "first", InputType = InputType.Text, DynamicLoading = loading },
            new() { Name = "second", InputType = InputType.Text },
        ];

        var error = await Should.ThrowAsync<InvalidOperationException>(() =>
            service.InteractionService.PromptInputsAsync("Pick", message: null, inputs, cancellationToken: Cancellation));

        error.Message.ShouldBe("The input 'first' depends on 'second', which comes after it: put 'second' first.");
    }

    [Fact]
    public async Task PromptInputs_File_IsUploadedAndReadable()
    {
        await using var service = await RunningResourceService.StartAsync();
        using var user = new DashboardUser(service);
        var input = new InteractionInput { Name = "config", InputType = InputType.File, Required = true, MaxFileSize = 10 };
        var prompt = service.InteractionService.PromptInputAsync("Config", message: null, input, cancellationToken: Cancellation);
        var dialog = await user.SeeAsync();

        var id = await UploadAsync(service, dialog.InteractionId, "content");
        (await Should.ThrowAsync<RpcException>(() => UploadAsync(service, dialog.InteractionId, "far too much"))).StatusCode.ShouldBe(StatusCode.ResourceExhausted);
        (await Should.ThrowAsync<RpcException>(() => UploadAsync(service, dialog.InteractionId + 1, "content"))).StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        await user.FillAsync(dialog, isChange: false, ("config", $$"""[{"Id":"{{id}}","Name":"a.yaml"},{"Id":"/etc/passwd","Name":"b"}]"""));

        var file = (await prompt).Data!.Files!.ShouldHaveSingleItem();
        file.Name.ShouldBe("../a.yaml");
        System.Text.Encoding.UTF8.GetString(await file.ReadAllBytesAsync(Cancellation)).ShouldBe("content");
    }

    private static async Task<string> UploadAsync(RunningResourceService service, int interaction, string content)
    {
        using var call = service.Client.UploadFile(RunningResourceService.Key, cancellationToken: Cancellation);
        await call.RequestStream.WriteAsync(
            new UploadFileChunk { InteractionId = interaction, InputName = "config", FileName = "../a.yaml", Data = ByteString.CopyFromUtf8(content) }, Cancellation);
        await call.RequestStream.CompleteAsync();
        return (await call.ResponseAsync).FileId;
    }
}
