using Aspire.Hosting.Dcp.Workloads;

namespace Aspire.Hosting.Orchestration;

/// <summary>Stops every process in order and within the time there is.</summary>
internal sealed class ApplicationStop(
    WorkloadSet workloads, ResourceInstances instances, ResourceLifecycle lifecycle, ExecutionConfiguration configuration, ILogger<ApplicationStop> logger)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3.5);
    private static readonly TimeSpan SettleTimeout = TimeSpan.FromSeconds(1);

    public async Task RunAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        await lifecycle.SettleAsync(SettleTimeout);
        var running = instances.All.Where(i => i.IsAlive).ToArray();
        var byResource = running.GroupBy(i => i.Resource).ToDictionary(g => g.Key, g => g.ToArray());
        var users = StopOrder.Compute(byResource.Keys, configuration.ReferencesOf);
        var stops = new Dictionary<IResource, Lazy<Task>>();
        foreach (var resource in byResource.Keys)
            stops[resource] = new Lazy<Task>(() => StopAsync(resource, byResource[resource], users[resource].Select(u => stops[u].Value), timeout.Token));
        await Task.WhenAll(stops.Values.Select(s => s.Value));
        await Task.WhenAll(running.Where(i => !i.Ended.IsCompleted).Select(i => workloads.Of(i.Resource).KillAsync(i)));
        await workloads.CleanUpAsync(instances.All);
    }

    private async Task StopAsync(IResource resource, ResourceInstance[] replicas, IEnumerable<Task> users, CancellationToken cancellationToken)
    {
        await Task.WhenAll(users);
        try
        {
            await Task.WhenAll(replicas.Select(i => StopAsync(i, cancellationToken)));
        }
        catch (Exception ex) when (ex is OperationCanceledException or HttpRequestException or DistributedApplicationException)
        {
            logger.LogDebug("'{Resource}' did not stop in time: {Message}", resource.Name, ex.Message);
        }
    }

    private async Task StopAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        instance.StopRequested = true;
        await workloads.Of(instance.Resource).EndAsync(instance, cancellationToken);
    }
}
