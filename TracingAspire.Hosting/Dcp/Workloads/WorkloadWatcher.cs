using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp.Workloads;

/// <summary>Follows DCP's objects of one kind and publishes what becomes of them.</summary>
internal abstract class WorkloadWatcher<T>(DcpHost dcp, ResourceInstances instances, ResourceNotificationService notifications, ILogger logger)
    : IWorkloadWatcher where T : DcpObject, IDcpKind
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc />
    public event Action<ResourceInstance, WorkloadEnd>? Ended;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var change in dcp.Client.WatchAsync<T>(cancellationToken))
                    await HandleAsync(change, cancellationToken);
            }
            catch (Exception ex) when (ex is HttpRequestException or IOException or DistributedApplicationException)
            {
                logger.LogDebug("The watch on DCP's {Kind} ended: {Message}", T.Plural, ex.Message);
                await Task.Delay(RetryDelay, cancellationToken);
            }
        }
    }

    /// <summary>Whether DCP has begun to work on the object.</summary>
    protected abstract bool HasState(T value);

    /// <summary>Follows the console output there is by now.</summary>
    protected abstract void FollowLogs(ResourceInstance instance, T value, CancellationToken cancellationToken);

    /// <summary>What the instance looks like now.</summary>
    protected abstract CustomResourceSnapshot Apply(CustomResourceSnapshot previous, ResourceInstance instance, T value, bool stopRequested);

    /// <summary>How the instance ended; null while it has not.</summary>
    protected abstract WorkloadEnd? EndOf(T value);

    private async Task HandleAsync(WatchEvent<T> change, CancellationToken cancellationToken)
    {
        var value = change.Object;
        if (instances.Find(value.Metadata.Name) is not { } instance)
            return;
        if (change.Type == WatchEvent<T>.Deleted)
        {
            instance.OnDeleted(value.Metadata.Uid);
            return;
        }

        if (!HasState(value) || !instance.Accept(value))
            return;
        FollowLogs(instance, value, cancellationToken);

        var stopRequested = instance.StopRequested;
        await notifications.PublishUpdateAsync(instance.Resource, instance.Id, previous =>
            instances.WithUrls(instance.Resource, Apply(previous, instance, value, stopRequested)));

        // DCP repeats the last status of an instance that has ended.
        if (EndOf(value) is { } end && instance.OnEnded() && !stopRequested)
            Ended?.Invoke(instance, end);
    }
}
