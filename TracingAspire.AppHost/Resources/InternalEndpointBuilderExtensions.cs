namespace TracingAspire.AppHost.Resources;

/// <summary>Endpoints that other parts use and no person opens.</summary>
internal static class InternalEndpointBuilderExtensions
{
    /// <summary>Keeps the URLs of <paramref name="endpointNames"/> to the details page of the dashboard.</summary>
    public static IResourceBuilder<T> WithInternalEndpoints<T>(this IResourceBuilder<T> builder, params string[] endpointNames)
        where T : IResourceWithEndpoints
    {
        foreach (var name in endpointNames)
        {
            builder.WithUrlForEndpoint(name, url => url.DisplayLocation = UrlDisplayLocation.DetailsOnly);
        }

        return builder;
    }
}
