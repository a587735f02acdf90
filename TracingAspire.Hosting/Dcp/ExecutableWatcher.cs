using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp;

/// <summary>Follows DCP's executables and publishes what becomes of them.</summary>
internal sealed class ExecutableWatcher(
    DcpHost dcp, ResourceInstances instances, ResourceNotificationService notifications, ConsoleLogs logs, ILogger<ExecutableWatcher> logger)
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);

    /// <summary>Called once for every process that has ended without being asked to.</summary>
    public event Action<ResourceInstance, ExecutableStatus>? Ended;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var change in dcp.Client.WatchAsync<Executable>(cancellationToken))
                    await HandleAsync(change, cancellationToken);
            }
            catch (Exception ex) when (ex is HttpRequestException or IOException or DistributedApplicationException)
            {
                logger.LogDebug("The watch on DCP's executables ended: {Message}", ex.Message);
                await Task.Delay(RetryDelay, cancellationToken);
            }
        }
    }

    private async Task HandleAsync(WatchEvent<Executable> change, CancellationToken cancellationToken)
    {
        var executable = change.Object;
        if (instances.Find(executable.Metadata.Name) is not { } instance)
            return;
        if (change.Type == WatchEvent<Executable>.Deleted)
        {
            instance.OnDeleted(executable.Metadata.Uid);
            return;
        }

        if (executable.Status?.State is not { Length: > 0 } || !instance.Accept(executable))
            return;
        if (executable.Status.State is ExecutableStates.Running || executable.Status.HasEnded)
            logs.Follow(instance, executable, cancellationToken);

        var stopRequested = instance.StopRequested;
        await notifications.PublishUpdateAsync(instance.Resource, instance.Id, previous =>
            instances.WithUrls(instance.Resource, ExecutableSnapshot.Apply(previous, instance.Resource, executable, stopRequested)));
        if (!executable.Status.HasEnded)
            return;

        // DCP repeats the last status of an ended process.
        if (instance.OnEnded() && !stopRequested)
            Ended?.Invoke(instance, executable.Status);
    }
}
