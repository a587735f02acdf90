using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Waits for everything one resource waits for, and says why where that fails.</summary>
internal sealed class DependencyWait(ResourceNotificationService notifications, ResourceLoggerService loggers, IResource resource)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var waits = resource.Annotations.Snapshot().OfType<WaitAnnotation>().Distinct().ToArray();
        if (waits.Length == 0)
            return;

        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var tasks = waits.SelectMany(wait => notifications.GetResourceIds(wait.Resource)
            .Select(id => FailTogetherAsync(WaitForAsync(wait, id, failed.Token), failed)));
        await Task.WhenAll(tasks);
    }

    private static async Task FailTogetherAsync(Task task, CancellationTokenSource failed)
    {
        try
        {
            await task;
        }
        catch (DistributedApplicationException)
        {
            await failed.CancelAsync();
            throw;
        }
        catch (OperationCanceledException) when (failed.IsCancellationRequested)
        {
            // Another dependency failed and reports why, or the application stops.
        }
    }

    private Task WaitForAsync(WaitAnnotation wait, string resourceId, CancellationToken cancellationToken) => wait.WaitType switch
    {
        WaitType.WaitForCompletion => WaitForCompletionAsync(wait, resourceId, cancellationToken),
        _ => WaitUntilRunningAsync(wait, resourceId, cancellationToken),
    };

    private async Task WaitUntilRunningAsync(WaitAnnotation wait, string resourceId, CancellationToken cancellationToken)
    {
        var dependency = wait.Resource;
        var stops = (wait.WaitBehavior ?? notifications.DefaultWaitBehavior) == WaitBehavior.StopOnResourceUnavailable;
        var healthy = wait.WaitType == WaitType.WaitUntilHealthy && dependency.Annotations.Snapshot().OfType<HealthCheckAnnotation>().Any();
        Log($"Waiting for resource '{dependency.Name}' to become {(healthy ? "healthy" : "running")}.");

        var reached = await notifications.WaitAsync(
            dependency.Name,
            e => e.ResourceId == resourceId && (Arrived(e.Snapshot, healthy) || stops && ResourceNotificationService.IsUnavailable(e.Snapshot)),
            "start",
            cancellationToken);

        if (!Arrived(reached.Snapshot, healthy))
            throw Failed(dependency, reached.Snapshot);
        if (wait.WaitType == WaitType.WaitUntilHealthy)
            await notifications.WaitForReadyAsync(dependency.Name, resourceId, cancellationToken);
        Log($"Finished waiting for resource '{dependency.Name}'.");
    }

    private async Task WaitForCompletionAsync(WaitAnnotation wait, string resourceId, CancellationToken cancellationToken)
    {
        Log($"Waiting for resource '{wait.Resource.Name}' to complete.");
        var ended = await notifications.WaitAsync(
            wait.Resource.Name,
            e => e.ResourceId == resourceId && (KnownResourceStates.TerminalStates.Contains(e.Snapshot.State?.Text) || e.Snapshot.ExitCode is not null),
            "complete",
            cancellationToken);
        if (ended.Snapshot.State?.Text == KnownResourceStates.FailedToStart)
            throw Failed(wait.Resource, ended.Snapshot);
        if (ended.Snapshot.ExitCode is { } exitCode && exitCode != wait.ExitCode)
        {
            throw new DistributedApplicationException(
                $"Resource '{resource.Name}' stopped waiting for dependency resource '{wait.Resource.Name}' because it entered the " +
                $"'{ended.Snapshot.State?.Text}' state with exit code '{exitCode}', expected '{wait.ExitCode}'.");
        }

        Log($"Finished waiting for resource '{wait.Resource.Name}'.");
    }

    private static bool Arrived(CustomResourceSnapshot snapshot, bool healthy) =>
        snapshot.State?.Text == KnownResourceStates.Running && (!healthy || snapshot.HealthStatus == HealthStatus.Healthy)
        || snapshot.State?.Text == KnownResourceStates.Active;

    private DistributedApplicationException Failed(IResource dependency, CustomResourceSnapshot snapshot)
    {
        var reason = snapshot.State?.Text == KnownResourceStates.FailedToStart
            ? "it failed to start"
            : $"it entered the '{snapshot.State?.Text}' state" + (snapshot.ExitCode is { } code ? $" with exit code {code}" : string.Empty);
        return new DistributedApplicationException(
            $"Resource '{resource.Name}' stopped waiting for dependency resource '{dependency.Name}' because {reason}.");
    }

    private void Log(string message) => loggers.GetLogger(resource).LogInformation("{Message}", message);
}
