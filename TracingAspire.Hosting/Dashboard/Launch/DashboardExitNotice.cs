using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>Says once that the dashboard is gone; everything else goes on.</summary>
internal sealed class DashboardExitNotice(
    ResourceNotificationService notifications, IHostApplicationLifetime lifetime, ILogger<DistributedApplication> logger)
{
    public async Task WatchAsync(IResource dashboard)
    {
        try
        {
            var end = await notifications.WaitForResourceAsync(
                dashboard.Name,
                change => KnownResourceStates.TerminalStates.Contains(change.Snapshot.State?.Text),
                lifetime.ApplicationStopping);
            if (lifetime.ApplicationStopping.IsCancellationRequested)
                return;
            if (end.Snapshot.State?.Text == KnownResourceStates.FailedToStart)
                logger.LogWarning("The dashboard could not be started; the application runs without it.");
            else
                logger.LogWarning(
                    "The dashboard ended with exit code {ExitCode}; the application runs on without it.", end.Snapshot.ExitCode);
        }
        catch (OperationCanceledException)
        {
            // The application stops, and the dashboard with it.
        }
    }
}
