using Aspire.Hosting.Dashboard.Mapping;
using Aspire.Hosting.Dashboard.Protocol;
using Grpc.Core;
using Resource = Aspire.Hosting.Dashboard.Protocol.Resource;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>The resources as the dashboard sees them, and their changes.</summary>
internal sealed class ResourceFeed(ResourceMapper mapper)
{
    private readonly SnapshotBroadcast<string, Resource> _resources = new();

    /// <summary>How many dashboards watch.</summary>
    public int WatcherCount => _resources.ReaderCount;

    public bool Contains(string resourceName) => _resources.Contains(resourceName);

    public void Update(ResourceEvent change) => _resources.Set(change.ResourceId, mapper.Map(change));

    public void Remove(string resourceName) => _resources.Remove(resourceName);

    /// <summary>Writes everything there is, then each batch of changes, until cancelled.</summary>
    public async Task WriteToAsync(IServerStreamWriter<WatchResourcesUpdate> stream, CancellationToken cancellationToken)
    {
        using var subscription = _resources.Subscribe();
        var initial = new InitialResourceData();
        initial.Resources.AddRange(subscription.Initial);
        await stream.WriteAsync(new WatchResourcesUpdate { InitialData = initial }, cancellationToken);

        await foreach (var batch in subscription.ReadBatchesAsync(cancellationToken))
        {
            var changes = new WatchResourcesChanges();
            changes.Value.AddRange(batch.Select(ToMessage));
            await stream.WriteAsync(new WatchResourcesUpdate { Changes = changes }, cancellationToken);
        }
    }

    private static WatchResourcesChange ToMessage(SnapshotChange<string, Resource> change) => change.Removed
        ? new() { Delete = new() { ResourceName = change.Key, ResourceType = change.Value.ResourceType } }
        : new() { Upsert = change.Value };
}
