using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>Carries every change of a resource to what the dashboard is told.</summary>
internal sealed class ResourceWatcher(
    ResourceNotificationService notifications,
    ResourceFeed feed,
    FailureNotices notices,
    IHostApplicationLifetime lifetime,
    ILogger<ResourceWatcher> logger)
{
    /// <summary>Watches until the application stops.</summary>
    public void Start() => _ = Task.Run(WatchAsync);

    private async Task WatchAsync()
    {
        try
        {
            await foreach (var change in notifications.WatchAsync(lifetime.ApplicationStopping))
                Carry(change);
        }
        catch (OperationCanceledException)
        {
            // The application stops.
        }
    }

    private void Carry(ResourceEvent change)
    {
        try
        {
            feed.Update(change);
            notices.Update(change);
        }
        catch (Exception error)
        {
            // One resource that cannot be shown must not hide the others.
            logger.LogError(error, "The dashboard cannot show the latest state of {Resource}.", change.ResourceId);
        }
    }
}
