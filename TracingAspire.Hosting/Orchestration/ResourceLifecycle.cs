using Aspire.Hosting.Dcp.Workloads;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Orchestration;

/// <summary>Starts, stops and restarts single instances while the application runs.</summary>
internal sealed class ResourceLifecycle(
    IServiceProvider services,
    WorkloadSet workloads,
    ResourceInstances instances,
    ResourceStarter starter,
    ResourceNotificationService notifications,
    IDistributedApplicationEventing eventing)
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(15);

    public async Task StartAsync(string resourceId, CancellationToken cancellationToken)
    {
        var instance = Require(resourceId);
        if (instance.IsWaiting)
        {
            instance.ForceStart();
            return;
        }

        await instance.Gate.WaitAsync(cancellationToken);
        try
        {
            await DeleteAsync(instance, cancellationToken);
            await starter.StartAsync(instance, cancellationToken);
        }
        finally
        {
            instance.Gate.Release();
        }
    }

    /// <summary>Asks the process to end and waits until it has.</summary>
    public async Task StopAsync(string resourceId, CancellationToken cancellationToken)
    {
        var instance = Require(resourceId);
        if (instance.Uid is null || instance.Ended.IsCompleted)
            return;

        instance.StopRequested = true;
        await notifications.PublishUpdateAsync(instance.Resource, instance.Id, s => s.State?.Text == KnownResourceStates.Running
            ? s with { State = new(KnownResourceStates.Stopping, KnownResourceStateStyles.Info) }
            : s);
        await workloads.Of(instance.Resource).StopAsync(instance, cancellationToken);
        try
        {
            await instance.Ended.WaitAsync(StopTimeout, cancellationToken);
        }
        catch (TimeoutException ex)
        {
            throw new DistributedApplicationException($"'{instance.Resource.Name}' has not ended {StopTimeout.TotalSeconds:0} s after it was asked to.", ex);
        }

        if (notifications.TryGetCurrentState(instance.Id, out var stopped))
            await eventing.PublishAsync(new ResourceStoppedEvent(instance.Resource, services, stopped), cancellationToken);
    }

    public async Task RestartAsync(string resourceId, CancellationToken cancellationToken)
    {
        await StopAsync(resourceId, cancellationToken);
        await StartAsync(resourceId, cancellationToken);
    }

    private async Task DeleteAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        if (instance.Uid is null)
            return;
        instance.StopRequested = true;
        instance.Retire();
        await workloads.Of(instance.Resource).DeleteAsync(instance, cancellationToken);
        await instance.Deleted.WaitAsync(StopTimeout, cancellationToken);
    }

    private ResourceInstance Require(string resourceId) =>
        instances.Find(resourceId) ?? throw new DistributedApplicationException($"There is no process '{resourceId}' in the application.");
}
