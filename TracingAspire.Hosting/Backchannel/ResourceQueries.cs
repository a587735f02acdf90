using System.Runtime.CompilerServices;

namespace Aspire.Hosting.Backchannel;

/// <summary>The resources there are and their changes.</summary>
internal sealed class ResourceQueries(DistributedApplicationModel model, ResourceNotificationService notifications, ResourceViews views)
{
    /// <summary>The instances whose names contain a text, or all.</summary>
    public ResourceView[] Current(string? filter) =>
    [
        .. model.Resources
            .SelectMany(notifications.GetResourceIds)
            .Select(id => notifications.TryGetCurrentState(id, out var current) ? current : null)
            .OfType<ResourceEvent>()
            .Where(e => Matches(e, filter))
            .Select(views.Map),
    ];

    /// <summary>All of them, then every change.</summary>
    public async IAsyncEnumerable<ResourceView> WatchAsync(string? filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var change in notifications.WatchAsync(cancellationToken))
        {
            if (Matches(change, filter))
                yield return views.Map(change);
        }
    }

    private static bool Matches(ResourceEvent change, string? filter) =>
        string.IsNullOrEmpty(filter) || change.ResourceId.Contains(filter, StringComparison.OrdinalIgnoreCase);
}
