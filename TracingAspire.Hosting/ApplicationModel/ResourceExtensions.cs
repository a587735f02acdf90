using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Reads annotations and endpoints of resources.</summary>
public static partial class ResourceExtensions
{
    /// <summary>The last annotation of a type.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="annotation">The annotation.</param>
    /// <typeparam name="T">The type.</typeparam>
    public static bool TryGetLastAnnotation<T>(this IResource resource, [NotNullWhen(true)] out T? annotation) where T : IResourceAnnotation
    {
        ArgumentNullException.ThrowIfNull(resource);
        annotation = resource.Annotations.Snapshot().OfType<T>().LastOrDefault();
        return annotation is not null;
    }

    /// <summary>All annotations of a type, where there are any.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="result">The annotations.</param>
    /// <typeparam name="T">The type.</typeparam>
    public static bool TryGetAnnotationsOfType<T>(this IResource resource, [NotNullWhen(true)] out IEnumerable<T>? result) where T : IResourceAnnotation
    {
        ArgumentNullException.ThrowIfNull(resource);
        var found = resource.Annotations.Snapshot().OfType<T>().ToArray();
        result = found.Length == 0 ? null : found;
        return result is not null;
    }

    /// <summary>Whether there is an annotation of a type.</summary>
    /// <param name="resource">The resource.</param>
    /// <typeparam name="T">The type.</typeparam>
    public static bool HasAnnotationOfType<T>(this IResource resource) where T : IResourceAnnotation
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Annotations.Snapshot().OfType<T>().Any();
    }

    /// <summary>The endpoints of the resource, where it has any.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="endpoints">The endpoints.</param>
    public static bool TryGetEndpoints(this IResource resource, [NotNullWhen(true)] out IEnumerable<EndpointAnnotation>? endpoints) =>
        resource.TryGetAnnotationsOfType(out endpoints);

    /// <summary>The URLs of the resource, where it has any.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="urls">The URLs.</param>
    public static bool TryGetUrls(this IResource resource, [NotNullWhen(true)] out IEnumerable<ResourceUrlAnnotation>? urls) =>
        resource.TryGetAnnotationsOfType(out urls);

    /// <summary>References to all endpoints of the resource.</summary>
    /// <param name="resource">The resource.</param>
    public static IEnumerable<EndpointReference> GetEndpoints(this IResourceWithEndpoints resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Annotations.Snapshot().OfType<EndpointAnnotation>().Select(e => new EndpointReference(resource, e));
    }

    /// <summary>References to all endpoints of the resource as seen from a network.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="contextNetworkId">The network they are reached from.</param>
    public static IEnumerable<EndpointReference> GetEndpoints(this IResourceWithEndpoints resource, NetworkIdentifier contextNetworkId)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Annotations.Snapshot().OfType<EndpointAnnotation>().Select(e => new EndpointReference(resource, e, contextNetworkId));
    }

    /// <summary>A reference to an endpoint of the resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="endpointName">The endpoint; it may be added later.</param>
    public static EndpointReference GetEndpoint(this IResourceWithEndpoints resource, string endpointName) => new(resource, endpointName);

    /// <summary>A reference to an endpoint of the resource as seen from a network.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="endpointName">The endpoint; it may be added later.</param>
    /// <param name="contextNetworkId">The network it is reached from.</param>
    public static EndpointReference GetEndpoint(this IResourceWithEndpoints resource, string endpointName, NetworkIdentifier contextNetworkId) =>
        new(resource, endpointName, contextNetworkId);

    /// <summary>How many instances of the resource run.</summary>
    /// <param name="resource">The resource.</param>
    public static int GetReplicaCount(this IResource resource) =>
        resource.TryGetLastAnnotation<ReplicaAnnotation>(out var replicas) ? replicas.Replicas : 1;
}
