using Aspire.Hosting.Dashboard.Protocol;
using Grpc.Core;

namespace TracingAspire.Hosting.Tests.Dashboard;

public class FailureNoticesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WatchInteractions_ResourceFails_ShowsABarUntilItRunsAgain()
    {
        await using var running = await RunningResourceService.StartAsync();
        using var call = running.Client.WatchInteractions(RunningResourceService.Key, cancellationToken: Cancellation);
        await running.PublishAsync(snapshot => snapshot with { State = "Running" });
        await running.PublishAsync(snapshot => snapshot with { State = "Finished", ExitCode = 3 });

        var notice = await ReadAsync(call);
        notice.Title.ShouldBe("api");
        notice.Message.ShouldBe("It ended with exit code 3.");
        notice.Notification.Intent.ShouldBe(MessageIntent.Error);
        notice.ShowDismiss.ShouldBeTrue();

        await running.PublishAsync(snapshot => snapshot with { State = "Running", ExitCode = null });

        var end = await ReadAsync(call);
        (end.InteractionId, end.KindCase).ShouldBe(
            (notice.InteractionId, WatchInteractionsResponseUpdate.KindOneofCase.Complete));
    }

    [Fact]
    public async Task WatchInteractions_UserClosesTheBar_ItIsClosedForLaterDashboardsToo()
    {
        await using var running = await RunningResourceService.StartAsync();
        using var call = running.Client.WatchInteractions(RunningResourceService.Key, cancellationToken: Cancellation);
        await running.PublishAsync(snapshot => snapshot with { State = "FailedToStart" });
        var notice = await ReadAsync(call);

        await call.RequestStream.WriteAsync(
            new() { InteractionId = notice.InteractionId, Complete = new() }, Cancellation);

        (await ReadAsync(call)).KindCase.ShouldBe(WatchInteractionsResponseUpdate.KindOneofCase.Complete);
    }

    [Fact]
    public async Task WatchInteractions_ResourceStoppedByTheUser_ShowsNothing()
    {
        await using var running = await RunningResourceService.StartAsync();
        using var call = running.Client.WatchInteractions(RunningResourceService.Key, cancellationToken: Cancellation);
        await running.PublishAsync(snapshot => snapshot with { State = "Stopping" });
        await running.PublishAsync(snapshot => snapshot with { State = "Exited", ExitCode = 143 });
        await running.PublishAsync(snapshot => snapshot with { State = "FailedToStart", ExitCode = null });

        var first = await ReadAsync(call);

        first.Message.ShouldBe("It failed to start.");
    }

    private static async Task<WatchInteractionsResponseUpdate> ReadAsync(
        AsyncDuplexStreamingCall<WatchInteractionsRequestUpdate, WatchInteractionsResponseUpdate> call)
    {
        (await call.ResponseStream.MoveNext(Cancellation)).ShouldBeTrue();
        return call.ResponseStream.Current;
    }
}
