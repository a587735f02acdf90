using Aspire.Hosting.Dcp;
using Aspire.Hosting.Dcp.Workloads;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Orchestration;

/// <summary>Starts, stops and restarts single instances; of one instance one after the other.</summary>
internal sealed class ResourceLifecycle(
    IServiceProvider services,
    WorkloadSet workloads,
    ResourceInstances instances,
    ResourceStarter starter,
    ConsoleLogs logs,
    ResourceNotificationService notifications,
    IDistributedApplicationEventing eventing) : IDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LogTimeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _closing = new();

    /// <summary>Starts all instances of a resource with the application; failures are shown, not thrown.</summary>
    public Task StartAllAsync(IResource resource)
    {
        var before = new Lazy<Task>(() => PublishStartAsync(resource, _closing.Token));
        return Task.WhenAll(instances.Of(resource.Name).Select(i => StartAsync(i, _ => before.Value, _closing.Token)));
    }

    /// <summary>Starts an instance that does not run; one that waits for others waits no longer.</summary>
    /// <exception cref="DistributedApplicationException">It cannot start.</exception>
    public async Task StartAsync(string resourceId, CancellationToken cancellationToken)
    {
        var instance = Require(resourceId);
        if (instance.TryForceStart())
            return;
        ThrowIfFailed(await StartAsync(instance, token => PublishStartAsync(instance.Resource, token), cancellationToken));
    }

    /// <summary>Asks the process to end and waits until it has; a start that has not led to a process is called off.</summary>
    /// <exception cref="DistributedApplicationException">It does not end.</exception>
    public async Task StopAsync(string resourceId, CancellationToken cancellationToken)
    {
        var instance = Require(resourceId);
        instance.CancelStart();
        using var turn = await TakeTurnAsync(instance, cancellationToken);
        await StopAsync(instance, cancellationToken);
    }

    /// <summary>Stops and starts again; whoever calls it may go meanwhile.</summary>
    /// <exception cref="DistributedApplicationException">It does not end, or cannot start.</exception>
    public async Task RestartAsync(string resourceId, CancellationToken cancellationToken)
    {
        var instance = Require(resourceId);
        instance.CancelStart();
        using var turn = await TakeTurnAsync(instance, cancellationToken);
        await StopAsync(instance, _closing.Token);
        await DeleteAsync(instance);
        ThrowIfFailed(await starter.StartAsync(instance, token => PublishStartAsync(instance.Resource, token), _closing.Token));
    }

    /// <summary>The application stops: nothing starts from here on, and what is under way is called off.</summary>
    public Task CloseAsync() => _closing.CancelAsync();

    /// <summary>Waits until what was under way has come to its end; nothing is done to the instances from here on.</summary>
    public Task SettleAsync(TimeSpan timeout) => Task.WhenAll(instances.All.Select(i => i.Gate.WaitAsync(timeout)));

    public void Dispose() => _closing.Dispose();

    private static void ThrowIfFailed(string? reason)
    {
        if (reason is not null)
            throw new DistributedApplicationException(reason);
    }

    private async Task<string?> StartAsync(ResourceInstance instance, Func<CancellationToken, Task> beforeStart, CancellationToken cancellationToken)
    {
        try
        {
            using var turn = await TakeTurnAsync(instance, cancellationToken);
            if (instance.IsAlive)
                return null;
            await DeleteAsync(instance);
            return await starter.StartAsync(instance, beforeStart, _closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task StopAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        if (!instance.IsAlive)
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

    /// <summary>A name is free again only when DCP has forgotten what had it; its console output goes with it.</summary>
    private async Task DeleteAsync(ResourceInstance instance)
    {
        if (instance.Uid is not { } uid)
            return;
        var token = _closing.Token;
        await Task.WhenAny(logs.WhenCopiedAsync(uid), Task.Delay(LogTimeout, token));
        instance.StopRequested = true;
        var gone = instance.Retire();
        var workload = workloads.Of(instance.Resource);
        await workload.DeleteAsync(instance, token);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(token);
        timeout.CancelAfter(StopTimeout);
        try
        {
            // Asking as well covers a watch that is just being connected anew.
            while (await Task.WhenAny(gone, Task.Delay(Poll, timeout.Token)) != gone && await workload.ExistsAsync(instance, timeout.Token))
                timeout.Token.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException ex) when (!token.IsCancellationRequested)
        {
            throw new DistributedApplicationException(
                $"DCP has not forgotten the last run of '{instance.Resource.Name}' within {StopTimeout.TotalSeconds:0} s: try again, or restart the application.", ex);
        }
    }

    private Task PublishStartAsync(IResource resource, CancellationToken cancellationToken) =>
        eventing.PublishAsync(new BeforeResourceStartedEvent(resource, services), cancellationToken);

    private async Task<Turn> TakeTurnAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        await instance.Gate.WaitAsync(ended.Token);
        return new Turn(instance);
    }

    private ResourceInstance Require(string resourceId) =>
        instances.Find(resourceId) ?? throw new DistributedApplicationException($"There is no process '{resourceId}' in the application.");

    private sealed class Turn(ResourceInstance instance) : IDisposable
    {
        public void Dispose() => instance.Gate.Release();
    }
}
