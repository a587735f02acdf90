using System.Collections.Concurrent;

namespace Aspire.Hosting.Health;

/// <summary>Starts a <see cref="HealthLoop"/> for every instance that runs and ends it when the instance does.</summary>
internal sealed class HealthMonitor(IServiceProvider services, ResourceNotificationService notifications)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _loops = new(StringComparer.Ordinal);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var change in notifications.WatchAsync(cancellationToken))
        {
            if (change.Snapshot.State?.Text == KnownResourceStates.Running)
                Start(change, cancellationToken);
            else if (_loops.TryRemove(change.ResourceId, out var loop))
                await loop.CancelAsync();
        }
    }

    private void Start(ResourceEvent change, CancellationToken cancellationToken)
    {
        var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!_loops.TryAdd(change.ResourceId, ending))
        {
            ending.Dispose();
            return;
        }

        var loop = ActivatorUtilities.CreateInstance<HealthLoop>(services, change.Resource, change.ResourceId);
        _ = Task.Run(() => loop.RunAsync(ending.Token), CancellationToken.None);
    }
}
