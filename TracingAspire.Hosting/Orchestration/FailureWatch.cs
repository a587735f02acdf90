using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Orchestration;

/// <summary>Ends the AppHost with exit code 1 once every process has failed and none can start any more.</summary>
internal sealed class FailureWatch(ResourceInstances instances, ResourceNotificationService notifications, IHostApplicationLifetime lifetime)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in notifications.WatchAsync(cancellationToken))
            {
                if (!NothingCanRun())
                    continue;
                await Console.Error.WriteLineAsync("Nothing can run: every part has failed, see above.");
                Environment.ExitCode = 1;
                lifetime.StopApplication();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The application stops for another reason.
        }
    }

    private bool NothingCanRun()
    {
        var snapshots = instances.All
            .Where(i => !i.Resource.HasAnnotationOfType<ExplicitStartupAnnotation>() && i.Resource.Name != OtlpEndpoint.DashboardResourceName)
            .Select(i => notifications.TryGetCurrentState(i.Id, out var current) ? current.Snapshot : null)
            .ToArray();
        return snapshots.Any(s => s is not null && HasFailed(s))
            && snapshots.All(s => s is not null && (HasFailed(s) || s.State?.Text == KnownResourceStates.Waiting));
    }

    private static bool HasFailed(CustomResourceSnapshot snapshot) =>
        snapshot.State?.Text == KnownResourceStates.FailedToStart
        || snapshot.State?.Text == KnownResourceStates.RuntimeUnhealthy
        || snapshot.State?.Text == KnownResourceStates.Finished && snapshot.ExitCode is not 0
        || snapshot.State?.Text == KnownResourceStates.Exited && snapshot.State.Style == KnownResourceStateStyles.Error;
}
