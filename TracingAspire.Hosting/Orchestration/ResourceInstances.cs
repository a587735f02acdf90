using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aspire.Hosting.Dcp;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Orchestration;

/// <summary>The processes of the application and the URLs of their resources.</summary>
internal sealed class ResourceInstances(IConfiguration configuration)
{
    private readonly ConcurrentDictionary<string, ResourceInstance> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<IResource, ImmutableArray<UrlSnapshot>> _urls = new();

    public IReadOnlyCollection<ResourceInstance> All => [.. _byId.Values];

    public static bool IsProcess(IResource resource) => resource is ProjectResource or ExecutableResource || resource.IsContainer();

    /// <summary>Tells the persistent containers of one application from those of another.</summary>
    public string ApplicationSuffix => configuration["AppHost:Sha256"]![..8].ToLowerInvariant();

    /// <summary>Names the instances of a resource.</summary>
    public void Add(IResource resource)
    {
        var instances = resource.IsContainer() ? [ContainerOf(resource)] : Enumerable.Range(0, resource.GetReplicaCount())
            .Select(index => new ResourceInstance(resource, ServiceNames.NewSuffix(), index))
            .ToArray();
        foreach (var instance in instances)
            _byId[instance.Id] = instance;
        resource.Annotations.Add(new ResourceInstanceAnnotation([.. instances.Select(i => i.Id)]));
    }

    private ResourceInstance ContainerOf(IResource resource) => new(
        resource,
        resource.IsPersistent() ? ApplicationSuffix : ServiceNames.NewSuffix(),
        replicaIndex: 0,
        resource.TryGetLastAnnotation<ContainerNameAnnotation>(out var name) ? name.Name : null);

    public ResourceInstance? Find(string id) =>
        _byId.GetValueOrDefault(id)
        ?? (Of(id) is [var only] ? only : null);

    public ResourceInstance[] Of(string resourceName) =>
        [.. _byId.Values.Where(i => string.Equals(i.Resource.Name, resourceName, StringComparison.OrdinalIgnoreCase))];

    public void SetUrls(IResource resource, ImmutableArray<UrlSnapshot> urls) => _urls[resource] = urls;

    /// <summary>Adds the URLs; they are inactive until the process runs.</summary>
    public CustomResourceSnapshot WithUrls(IResource resource, CustomResourceSnapshot snapshot)
    {
        if (!_urls.TryGetValue(resource, out var urls))
            return snapshot;
        var inactive = snapshot.State?.Text != KnownResourceStates.Running;
        return snapshot with { Urls = [.. urls.Select(u => u with { IsInactive = inactive && u.Name is not null })] };
    }
}
