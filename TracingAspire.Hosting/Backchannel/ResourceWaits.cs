using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Backchannel;

/// <summary>Waits until a resource is healthy, up or down.</summary>
internal sealed class ResourceWaits(ResourceNotificationService notifications)
{
    public async Task<WaitView> WaitAsync(WaitRequest request, CancellationToken cancellationToken)
    {
        if (!notifications.TryGetCurrentState(request.ResourceName, out var known))
            return new(Success: false, State: null, HealthStatus: null, ResourceNotFound: true, TimedOut: false, $"There is no resource '{request.ResourceName}'.");

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(request.TimeoutSeconds));
        try
        {
            var reached = await notifications.WaitForResourceAsync(
                known.Resource.Name, e => e.ResourceId == known.ResourceId && IsDecided(request.Status, e.Snapshot), timeout.Token);
            var snapshot = reached.Snapshot;
            var success = IsReached(request.Status, snapshot);
            var error = success ? null : $"'{request.ResourceName}' is {snapshot.State?.Text} and does not get {request.Status}.";
            return new(success, snapshot.State?.Text, snapshot.HealthStatus?.ToString(), ResourceNotFound: false, TimedOut: false, error);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(
                Success: false, State: null, HealthStatus: null, ResourceNotFound: false, TimedOut: true,
                $"'{request.ResourceName}' has not become {request.Status} within {request.TimeoutSeconds} s.");
        }
    }

    private static bool IsReached(string status, CustomResourceSnapshot snapshot) => status switch
    {
        "healthy" => snapshot.HealthStatus == HealthStatus.Healthy,
        "up" => snapshot.State?.Text == KnownResourceStates.Running,
        "down" => HasEnded(snapshot),
        _ => false,
    };

    private static bool IsDecided(string status, CustomResourceSnapshot snapshot) =>
        status is not ("healthy" or "up" or "down") || IsReached(status, snapshot) || HasEnded(snapshot);

    private static bool HasEnded(CustomResourceSnapshot snapshot) =>
        KnownResourceStates.TerminalStates.Contains(snapshot.State?.Text) || snapshot.ExitCode is not null;
}
