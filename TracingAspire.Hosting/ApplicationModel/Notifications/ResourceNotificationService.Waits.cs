using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

public partial class ResourceNotificationService
{
    /// <summary>Waits until a resource is in a state.</summary>
    /// <param name="resourceName">The resource.</param>
    /// <param name="targetState">The state; default Running.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task WaitForResourceAsync(string resourceName, string? targetState = null, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, [string.IsNullOrEmpty(targetState) ? KnownResourceStates.Running : targetState], cancellationToken);

    /// <summary>Waits until a resource is in one of several states and returns which.</summary>
    /// <param name="resourceName">The resource.</param>
    /// <param name="targetStates">The states.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<string> WaitForResourceAsync(string resourceName, IEnumerable<string> targetStates, CancellationToken cancellationToken = default)
    {
        var states = targetStates.ToArray();
        var reached = await WaitAsync(
            resourceName,
            e => e.Snapshot.State?.Text is { Length: > 0 } text && states.Contains(text, StringComparer.OrdinalIgnoreCase),
            $"reach one of the target states: [{string.Join(", ", states)}]",
            cancellationToken);
        return reached.Snapshot.State!.Text;
    }

    /// <summary>Waits until a condition holds for a resource.</summary>
    /// <param name="resourceName">The resource.</param>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ResourceEvent> WaitForResourceAsync(string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default) =>
        WaitAsync(resourceName, predicate, "meet the predicate", cancellationToken);

    /// <summary>Waits until a resource runs, is healthy and its ready event has been handled.</summary>
    /// <param name="resourceName">The resource.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        WaitForResourceHealthyAsync(resourceName, DefaultWaitBehavior, cancellationToken);

    /// <summary>Waits until a resource runs, is healthy and its ready event has been handled.</summary>
    /// <param name="resourceName">The resource.</param>
    /// <param name="waitBehavior">What to do when it fails.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DistributedApplicationException">There is no such resource, or it failed.</exception>
    public async Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, WaitBehavior waitBehavior, CancellationToken cancellationToken = default)
    {
        if (waitBehavior == WaitBehavior.StopOnResourceUnavailable
            && _services.GetService<DistributedApplicationModel>() is { } model
            && !model.Resources.TryGetByName(resourceName, out _))
        {
            throw new DistributedApplicationException(
                $"Stopped waiting for resource '{resourceName}' to become healthy because it does not exist in the application model.");
        }

        var reached = await WaitAsync(
            resourceName,
            e => e.Snapshot.HealthStatus == HealthStatus.Healthy || waitBehavior == WaitBehavior.StopOnResourceUnavailable && IsUnavailable(e.Snapshot),
            "become healthy",
            cancellationToken);
        if (reached.Snapshot.HealthStatus != HealthStatus.Healthy)
            throw new DistributedApplicationException($"Stopped waiting for resource '{resourceName}' to become healthy because it failed to start.");

        return await WaitForReadyAsync(resourceName, reached.ResourceId, cancellationToken);
    }

    /// <summary>Waits for everything a resource waits for.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DistributedApplicationException">One of them failed.</exception>
    public Task WaitForDependenciesAsync(IResource resource, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new DependencyWait(this, _loggers, resource).RunAsync(cancellationToken);
    }

    internal static bool IsUnavailable(CustomResourceSnapshot snapshot) =>
        snapshot.State?.Text is { } text && (KnownResourceStates.TerminalStates.Contains(text) || text == KnownResourceStates.RuntimeUnhealthy);

    internal async Task<ResourceEvent> WaitForReadyAsync(string resourceName, string resourceId, CancellationToken cancellationToken)
    {
        var ready = await WaitAsync(
            resourceName,
            e => e.ResourceId == resourceId && e.Snapshot.ResourceReadyEvent is not null,
            "execute the resource ready event",
            cancellationToken);
        await ready.Snapshot.ResourceReadyEvent!.EventTask.WaitAsync(cancellationToken);
        return ready;
    }

    internal async Task<ResourceEvent> WaitAsync(string resourceName, Func<ResourceEvent, bool> predicate, string goal, CancellationToken cancellationToken)
    {
        _logger.LogDebug("Waiting for resource '{Resource}' to {Goal}.", resourceName, goal);
        try
        {
            await foreach (var resourceEvent in WatchAsync(cancellationToken))
            {
                if (string.Equals(resourceName, resourceEvent.Resource.Name, StringComparison.OrdinalIgnoreCase) && predicate(resourceEvent))
                    return resourceEvent;
            }
        }
        catch (OperationCanceledException ex)
        {
            throw new OperationCanceledException(
                $"Resource '{resourceName}' failed to {goal} before the operation was cancelled.", ex, cancellationToken);
        }

        throw new OperationCanceledException($"The operation was cancelled before resource '{resourceName}' could {goal}.");
    }
}
