namespace Aspire.Hosting;

/// <summary>Picks the endpoint that HTTP checks and commands of a resource use.</summary>
internal static class HttpEndpoint
{
    private static readonly string[] Schemes = ["https", "http"];

    /// <summary>The named endpoint, else the one named https or http, else the first of those schemes.</summary>
    public static EndpointReference Find<T>(IResourceBuilder<T> builder, string? endpointName, string purpose) where T : IResourceWithEndpoints
    {
        var endpoints = builder.Resource.GetEndpoints().ToArray();
        var names = endpointName is null ? Schemes : [endpointName];
        var found = names.Select(name => endpoints.FirstOrDefault(e => string.Equals(e.EndpointName, name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(e => e is not null);
        if (found is null && endpointName is null)
            found = endpoints.FirstOrDefault(e => e.IsHttps) ?? endpoints.FirstOrDefault(e => e.IsHttp);
        return found ?? throw new DistributedApplicationException(
            $"Could not create {purpose} for resource '{builder.Resource.Name}' as no endpoint was found matching one of the specified names: {string.Join(", ", names)}");
    }

    public static EndpointReference Checked<T>(IResourceBuilder<T> builder, Func<EndpointReference>? selector, string purpose) where T : IResourceWithEndpoints
    {
        var endpoint = (selector is null ? Find(builder, endpointName: null, purpose) : selector()) ?? throw new DistributedApplicationException(
            $"Could not create {purpose} for resource '{builder.Resource.Name}' as the endpoint selector returned null.");
        return endpoint.IsHttp || endpoint.IsHttps ? endpoint : throw new DistributedApplicationException(
            $"Could not create {purpose} for resource '{builder.Resource.Name}' as the endpoint with name '{endpoint.EndpointName}' and scheme '{endpoint.Scheme}' is not an HTTP endpoint.");
    }
}
