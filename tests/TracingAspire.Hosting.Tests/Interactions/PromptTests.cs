using Aspire.Hosting;
using TracingAspire.Hosting.Tests.Dashboard;
using Kind = Aspire.Hosting.Dashboard.Protocol.WatchInteractionsResponseUpdate.KindOneofCase;
using Proto = Aspire.Hosting.Dashboard.Protocol;

namespace TracingAspire.Hosting.Tests.Interactions;

public class PromptTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PromptConfirmation_Yes_IsTrueAndClosed()
    {
        await using var service = await RunningResourceService.StartAsync();
        using var user = new DashboardUser(service);
        var question = service.InteractionService.PromptConfirmationAsync("Clear", "Clear all traces?", cancellationToken: Cancellation);

        var seen = await user.SeeAsync();
        seen.MessageBox.Intent.ShouldBe(Proto.MessageIntent.Confirmation);
        (seen.Title, seen.Message, seen.ShowSecondaryButton, seen.ShowDismiss).ShouldBe(("Clear", "Clear all traces?", true, false));
        await user.AnswerAsync(new() { InteractionId = seen.InteractionId, MessageBox = new() { Result = true } });

        var result = await question;
        (result.Canceled, result.Data).ShouldBe((false, true));
        (await user.SeeAsync()).KindCase.ShouldBe(Kind.Complete);
    }

    [Fact]
    public async Task PromptMessageBox_Dismissed_IsCanceled()
    {
        await using var service = await RunningResourceService.StartAsync();
        using var user = new DashboardUser(service);
        var box = service.InteractionService.PromptMessageBoxAsync("Note", "Done.", cancellationToken: Cancellation);

        var seen = await user.SeeAsync();
        seen.ShowSecondaryButton.ShouldBeFalse();
        await user.AnswerAsync(new() { InteractionId = seen.InteractionId, Complete = new() });

        (await box).Canceled.ShouldBeTrue();
    }

    [Fact]
    public async Task PromptNotification_TakenBack_DisappearsAndIsCanceled()
    {
        await using var service = await RunningResourceService.StartAsync();
        using var user = new DashboardUser(service);
        using var takeBack = new CancellationTokenSource();
        var options = new NotificationInteractionOptions { Intent = MessageIntent.Warning, LinkText = "More", LinkUrl = "https://example.com" };
        var bar = service.InteractionService.PromptNotificationAsync("Slow", "It is slow.", options, takeBack.Token);

        var seen = await user.SeeAsync();
        (seen.Notification.Intent, seen.Notification.LinkUrl).ShouldBe((Proto.MessageIntent.Warning, "https://example.com"));
        await takeBack.CancelAsync();

        (await bar).Canceled.ShouldBeTrue();
        (await user.SeeAsync()).KindCase.ShouldBe(Kind.Complete);
    }

    [Fact]
    public async Task Prompt_ApplicationStops_IsCanceled()
    {
        await using var service = await RunningResourceService.StartAsync();
        var box = service.InteractionService.PromptMessageBoxAsync("Note", "Done.", cancellationToken: Cancellation);

        service.StopApplication();

        (await box.WaitAsync(TimeSpan.FromSeconds(30), Cancellation)).Canceled.ShouldBeTrue();
    }

    [Fact]
    public async Task PromptProgress_Button_CallsTheWorkOff()
    {
        await using var service = await RunningResourceService.StartAsync();
        using var user = new DashboardUser(service);
        var options = new ProgressInteractionOptions { PrimaryButtonText = "Cancel", Work = work => Task.Delay(Timeout.Infinite, work.CancellationToken) };
        var progress = service.InteractionService.PromptProgressAsync("Working", options, Cancellation);

        var seen = await user.SeeAsync();
        await user.AnswerAsync(new() { InteractionId = seen.InteractionId, PromptProgress = new() { Result = false } });

        (await progress.WaitAsync(TimeSpan.FromSeconds(30), Cancellation)).Canceled.ShouldBeTrue();
    }

    [Fact]
    public async Task PromptProgress_WorkDone_ClosesTheDialog()
    {
        await using var service = await RunningResourceService.StartAsync();
        using var user = new DashboardUser(service);
        var done = new TaskCompletionSource();
        var progress = service.InteractionService.PromptProgressAsync("Working", new ProgressInteractionOptions { Work = _ => done.Task }, Cancellation);
        (await user.SeeAsync()).KindCase.ShouldBe(Kind.PromptProgress);

        done.SetResult();

        (await progress).Data.ShouldBeTrue();
        (await user.SeeAsync()).KindCase.ShouldBe(Kind.Complete);
    }

    [Fact]
    public async Task IsAvailable_Disabled_SaysWhy()
    {
        await using var service = await RunningResourceService.StartAsync();
        service.Configuration["ASPIRE_INTERACTIVITY_ENABLED"] = "false";

        service.InteractionService.IsAvailable.ShouldBeFalse();
        (await Should.ThrowAsync<InvalidOperationException>(() => service.InteractionService.PromptMessageBoxAsync("Note", "Done.", cancellationToken: Cancellation)))
            .Message.ShouldBe("Nobody can be asked, because ASPIRE_INTERACTIVITY_ENABLED is false.");
    }
}
