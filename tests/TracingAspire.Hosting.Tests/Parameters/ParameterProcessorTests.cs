using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard.Mapping;
using Aspire.Hosting.Interactions;
using Aspire.Hosting.Parameters;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TracingAspire.Hosting.Tests.Parameters;

public class ParameterProcessorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Initialize_Known_IsRunningWithItsValue()
    {
        var builder = DistributedApplicationTestingBuilder.Create("--Parameters:token=s3cret");
        builder.AddParameter("token", secret: true);
        await using var app = await InitializeAsync(builder);

        var snapshot = Snapshot(app, "token");
        snapshot.State!.Text.ShouldBe(KnownResourceStates.Running);
        snapshot.ResourceType.ShouldBe("Parameter");
        snapshot.Properties.Single(p => p.Name == "resource.source").Value.ShouldBe("Parameters:token");
        var value = snapshot.Properties.Single(p => p.Name == "Value");
        value.Value.ShouldBe("s3cret");
        value.IsSensitive.ShouldBeTrue();
    }

    [Fact]
    public async Task Initialize_MissingAndNobodyThere_OneSentenceNamesThemAll()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var log = new RecordedLog();
        builder.Services.AddSingleton<ILoggerProvider>(log);
        var key = builder.AddParameter("api-key", secret: true);
        builder.AddParameter("region");
        await using var app = await InitializeAsync(builder);

        Snapshot(app, "api-key").State!.Text.ShouldBe(KnownResourceStates.ValueMissing);
        log.Lines.ShouldHaveSingleItem().ShouldStartWith(
            "Parameters 'api-key', 'region' have no value (configuration keys 'Parameters:api-key', 'Parameters:region'): for each, set it with the environment variable Parameters__api_key");
        await Should.ThrowAsync<MissingParameterValueException>(async () => await key.Resource.GetValueAsync(Cancellation));
    }

    [Fact]
    public async Task Initialize_MissingAndSomebodyThere_WaitsForTheAnswer()
    {
        var builder = Interactive();
        var region = builder.AddParameter("region").WithDescription("Where it runs.");
        await using var app = await InitializeAsync(builder);
        var interactions = app.Services.GetRequiredService<OpenInteractions>();
        var answers = app.Services.GetRequiredService<InteractionAnswers>();
        var waiting = region.Resource.GetValueAsync(Cancellation).AsTask();
        waiting.IsCompleted.ShouldBeFalse();

        var bar = await NextAsync(interactions, InteractionKind.Notification);
        answers.Complete(bar.Id, result: true);
        var dialog = await NextAsync(interactions, InteractionKind.Inputs);
        dialog.Inputs["region"].Description.ShouldBe("Where it runs.");
        await answers.SubmitAsync(dialog.Id, [new("region", "eu")], Cancellation);

        (await waiting).ShouldBe("eu");
        Snapshot(app, "region").State!.Text.ShouldBe(KnownResourceStates.Running);
    }

    [Fact]
    public async Task SetAndDeleteCommand_ChangeTheValue()
    {
        var builder = Interactive("--Parameters:region=eu");
        var region = builder.AddParameter("region");
        await using var app = await InitializeAsync(builder);
        var value = new InteractionInput { Name = "Value", InputType = InputType.Text, Value = "us" };

        var set = await app.ResourceCommands.ExecuteCommandAsync("region", KnownResourceCommands.SetParameterCommand, new InteractionInputCollection([value]), Cancellation);

        set.Success.ShouldBeTrue(set.Message);
        (await region.Resource.GetValueAsync(Cancellation)).ShouldBe("us");
        (await app.ResourceCommands.ExecuteCommandAsync("region", KnownResourceCommands.DeleteParameterCommand, Cancellation)).Success.ShouldBeTrue();
        Snapshot(app, "region").State!.Text.ShouldBe(KnownResourceStates.ValueMissing);
        region.Resource.GetValueAsync(Cancellation).AsTask().IsCompleted.ShouldBeFalse();
        (await NextAsync(app.Services.GetRequiredService<OpenInteractions>(), InteractionKind.Notification)).Title.ShouldBe("Unresolved parameters");
    }

    [Fact]
    public async Task Initialize_NotInTheModel_HasAStateAndIsMasked()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var password = ParameterResourceBuilderExtensions.CreateDefaultPasswordParameter(builder, "db-password");
        await using var app = await InitializeAsync(builder);

        var value = (await password.GetValueAsync(Cancellation))!;

        value.Length.ShouldBe(22);
        Snapshot(app, "db-password").State!.Text.ShouldBe(KnownResourceStates.Running);
        ActivatorUtilities.CreateInstance<SecretMask>(app.Services, builder.Configuration).Hide($"pw={value};").ShouldBe("pw=●●●●●●●●;");
    }

    [Fact]
    public async Task Initialize_GetterThrows_StateSaysSoAndTheReasonReachesWhoNeedsIt()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var broken = builder.AddParameter("broken", () => throw new InvalidOperationException("no vault"));
        await using var app = await InitializeAsync(builder);

        Snapshot(app, "broken").State!.Text.ShouldBe("Error initializing parameter");
        (await Should.ThrowAsync<InvalidOperationException>(async () => await broken.Resource.GetValueAsync(Cancellation))).Message.ShouldBe("no vault");
    }

    private static IDistributedApplicationTestingBuilder Interactive(params string[] args) =>
        DistributedApplicationTestingBuilder.Create(args, (options, _) => options.DisableDashboard = false);

    private static async Task<DistributedApplication> InitializeAsync(IDistributedApplicationTestingBuilder builder)
    {
        var app = await builder.BuildAsync(Cancellation);
        await app.Services.GetRequiredService<ParameterProcessor>().InitializeAsync(Cancellation);
        return app;
    }

    private static CustomResourceSnapshot Snapshot(DistributedApplication app, string name) =>
        app.ResourceNotifications.TryGetCurrentState(name, out var current) ? current.Snapshot : throw new InvalidOperationException(name);

    private static async Task<Interaction> NextAsync(OpenInteractions interactions, InteractionKind kind)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        timeout.CancelAfter(TimeSpan.FromSeconds(30));
        using var subscription = interactions.Subscribe();
        if (subscription.Initial.FirstOrDefault(i => i.Kind == kind) is { } open)
            return open;
        await foreach (var batch in subscription.ReadBatchesAsync(timeout.Token))
        {
            if (batch.FirstOrDefault(c => !c.Removed && c.Value.Kind == kind) is { Value: { } next })
                return next;
        }

        throw new InvalidOperationException($"No {kind} was shown.");
    }
}
