using System.Diagnostics;
using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp.Workloads;

/// <summary>Follows DCP's objects of one kind and publishes what becomes of them.</summary>
internal abstract class WorkloadWatcher<T>(DcpHost dcp, ResourceInstances instances, ResourceNotificationService notifications, ILogger logger)
    : IWorkloadWatcher where T : DcpObject, IDcpKind
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LogTimeout = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public event Action<ResourceInstance, WorkloadEnd>? Ended;

    /// <inheritdoc />
    public event Action? Lost;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Stopwatch? failing = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var change in dcp.Client.WatchAsync<T>(cancellationToken))
                {
                    await HandleAsync(change, cancellationToken);
                    failing = null;
                }
            }
            catch (Exception ex) when (ex is HttpRequestException or IOException or DistributedApplicationException)
            {
                failing ??= Stopwatch.StartNew();
                if (ex is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } && failing.Elapsed > Patience)
                {
                    Lost?.Invoke();
                    return;
                }

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

    /// <summary>Completes when everything it wrote is in its console log.</summary>
    protected abstract Task WhenLogsCopiedAsync(T value);

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
        var end = EndOf(value);
        // Who is told of an end wants to see the last words, too.
        if (end is not null && !stopRequested && !instance.Ended.IsCompleted)
            await Task.WhenAny(WhenLogsCopiedAsync(value), Task.Delay(LogTimeout, cancellationToken));
        await notifications.PublishUpdateAsync(instance.Resource, instance.Id, previous =>
            instances.WithUrls(instance.Resource, Apply(previous, instance, value, stopRequested)));

        // DCP repeats the last status of an instance that has ended.
        if (end is not null && instance.OnEnded() && !stopRequested)
            Ended?.Invoke(instance, end);
    }
}
