using System.Collections.Immutable;

namespace Aspire.Hosting.Orchestration;

/// <summary>Works out the URLs of a resource: its endpoints, what was added to them, what callbacks make of them.</summary>
internal static class ResourceUrls
{
    public static async Task<ImmutableArray<UrlSnapshot>> ResolveAsync(
        IResource resource, DistributedApplicationExecutionContext executionContext, ILogger logger, CancellationToken cancellationToken)
    {
        var urls = new List<ResourceUrlAnnotation>();
        if (resource is IResourceWithEndpoints owner)
            urls.AddRange(owner.GetEndpoints().Where(e => e.IsAllocated).Select(e => new ResourceUrlAnnotation { Url = e.Url, Endpoint = e }));
        urls.AddRange(resource.Annotations.Snapshot().OfType<ResourceUrlAnnotation>());

        var context = new ResourceUrlsCallbackContext(executionContext, resource, urls, cancellationToken) { Logger = logger };
        foreach (var callback in resource.Annotations.Snapshot().OfType<ResourceUrlsCallbackAnnotation>())
            await callback.Callback(context);

        var primary = urls.FirstOrDefault(u => u.Endpoint is { IsHttp: true } or { IsHttps: true })?.Endpoint;
        return
        [
            .. urls.Where(u => !string.IsNullOrEmpty(u.Url)).Select(u => new UrlSnapshot(
                u.Endpoint?.EndpointName, Absolute(u.Url, u.Endpoint ?? primary), u.IsInternal)
            {
                DisplayProperties = new UrlDisplayPropertiesSnapshot(u.DisplayText ?? string.Empty, u.Order ?? 0),
            }),
        ];
    }

    private static string Absolute(string url, EndpointReference? endpoint) =>
        url.StartsWith('/') && endpoint is { IsAllocated: true } ? new Uri(new Uri(endpoint.Url), url).ToString() : url;
}
