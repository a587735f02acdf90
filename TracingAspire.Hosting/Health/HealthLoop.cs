using System.Collections.Immutable;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Health;

/// <summary>Checks one running instance: often until it is healthy, then now and then.</summary>
internal sealed class HealthLoop(
    IResource resource,
    string resourceId,
    IServiceProvider services,
    HealthCheckService healthChecks,
    ResourceNotificationService notifications,
    IDistributedApplicationEventing eventing)
{
    private static readonly TimeSpan StartInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan HealthyInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UnhealthyInterval = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var keys = resource.Annotations.Snapshot().OfType<HealthCheckAnnotation>().Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
            if (keys.Count == 0)
            {
                await PublishReadyAsync(cancellationToken);
                return;
            }

            var ready = false;
            while (!cancellationToken.IsCancellationRequested)
            {
                var healthy = await CheckAsync(keys, cancellationToken);
                if (healthy && !ready)
                {
                    ready = true;
                    await PublishReadyAsync(cancellationToken);
                }

                await Task.Delay((ready, healthy) switch { (false, _) => StartInterval, (_, true) => HealthyInterval, _ => UnhealthyInterval }, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The instance has ended.
        }
    }

    private async Task<bool> CheckAsync(HashSet<string> keys, CancellationToken cancellationToken)
    {
        var report = await healthChecks.CheckHealthAsync(r => keys.Contains(r.Name), cancellationToken);
        var now = DateTime.UtcNow;
        ImmutableArray<HealthReportSnapshot> reports =
        [
            .. report.Entries.Select(e => new HealthReportSnapshot(e.Key, e.Value.Status, e.Value.Description, e.Value.Exception?.ToString()) { LastRunAt = now }),
        ];
        if (notifications.TryGetCurrentState(resourceId, out var current) && Changed(current.Snapshot.HealthReports, reports))
            await notifications.PublishUpdateAsync(resource, resourceId, s => s with { HealthReports = reports });
        return report.Status == HealthStatus.Healthy && report.Entries.Count == keys.Count;
    }

    private static bool Changed(ImmutableArray<HealthReportSnapshot> known, ImmutableArray<HealthReportSnapshot> reports) =>
        !known.Select(r => (r.Name, r.Status, r.Description)).OrderBy(r => r.Name, StringComparer.Ordinal)
            .SequenceEqual(reports.Select(r => (r.Name, r.Status, r.Description)).OrderBy(r => r.Name, StringComparer.Ordinal));

    /// <summary>The event is the resource's: of several replicas the first one publishes it.</summary>
    private Task PublishReadyAsync(CancellationToken cancellationToken)
    {
        var handled = notifications.GetResourceIds(resource)[0] == resourceId
            ? eventing.PublishAsync(new ResourceReadyEvent(resource, services), cancellationToken)
            : Task.CompletedTask;
        return notifications.PublishUpdateAsync(resource, resourceId, s => s with { ResourceReadyEvent = new EventSnapshot(handled) });
    }
}
