using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Reaches the resources of an application from a test.</summary>
public static class DistributedApplicationHostingTestingExtensions
{
    /// <summary>A client whose base address is an endpoint of a resource.</summary>
    /// <param name="app">The application, started.</param>
    /// <param name="resourceName">The resource.</param>
    /// <param name="endpointName">The endpoint; default http, else https.</param>
    public static HttpClient CreateHttpClient(this DistributedApplication app, string resourceName, string? endpointName = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var client = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.BaseAddress = app.GetEndpoint(resourceName, endpointName);
        return client;
    }

    /// <summary>The address of an endpoint.</summary>
    /// <param name="app">The application, started.</param>
    /// <param name="resourceName">The resource.</param>
    /// <param name="endpointName">The endpoint; default http, else https.</param>
    public static Uri GetEndpoint(this DistributedApplication app, string resourceName, string? endpointName = null) =>
        app.GetEndpointForNetwork(resourceName, networkIdentifier: null, endpointName);

    /// <summary>The URL of an endpoint of a resource as seen from a network.</summary>
    /// <param name="app">The application.</param>
    /// <param name="resourceName">The resource.</param>
    /// <param name="networkIdentifier">The network; this machine where it is null.</param>
    /// <param name="endpointName">The endpoint; https, else http, where it is null.</param>
    public static Uri GetEndpointForNetwork(this DistributedApplication app, string resourceName, NetworkIdentifier? networkIdentifier, string? endpointName = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (FindResource(app, resourceName) is not IResourceWithEndpoints resource)
            throw new ArgumentException($"Resource '{resourceName}' has no allocated endpoints.", nameof(resourceName));

        string[] names = string.IsNullOrEmpty(endpointName) ? ["https", "http"] : [endpointName];
        var network = networkIdentifier ?? KnownNetworkIdentifiers.LocalhostNetwork;
        var address = names.Select(name => AddressOf(resource, name, network)).FirstOrDefault(a => a is not null);
        return address is not null
            ? new Uri(address.UriString)
            : throw new ArgumentException($"Endpoint '{endpointName ?? "http"}' for resource '{resourceName}' not found.", nameof(endpointName));
    }

    /// <summary>The connection string of a resource.</summary>
    /// <param name="app">The application, started.</param>
    /// <param name="resourceName">The resource.</param>
    /// <param name="cancellationToken">Ends the wait for values that are not known yet.</param>
    public static ValueTask<string?> GetConnectionStringAsync(this DistributedApplication app, string resourceName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        return FindResource(app, resourceName) is IResourceWithConnectionString resource
            ? resource.GetConnectionStringAsync(cancellationToken)
            : throw new ArgumentException($"Resource '{resourceName}' does not expose a connection string.", nameof(resourceName));
    }

    private static AllocatedEndpoint? AddressOf(IResourceWithEndpoints resource, string endpointName, NetworkIdentifier network)
    {
        var reference = resource.GetEndpoint(endpointName);
        if (!reference.Exists)
            return null;
        var snapshot = reference.EndpointAnnotation.AllAllocatedEndpoints.FirstOrDefault(e => e.NetworkID == network)?.Snapshot;
        return snapshot is { IsValueSet: true } ? snapshot.Value : null;
    }

    private static IResource FindResource(DistributedApplication app, string resourceName)
    {
        ArgumentException.ThrowIfNullOrEmpty(resourceName);
        if (!app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.IsCancellationRequested)
            throw new InvalidOperationException("The application has not started: call StartAsync first.");
        return app.Services.GetRequiredService<DistributedApplicationModel>().Resources.TryGetByName(resourceName, out var resource)
            ? resource
            : throw new ArgumentException($"Resource '{resourceName}' not found.", nameof(resourceName));
    }
}
