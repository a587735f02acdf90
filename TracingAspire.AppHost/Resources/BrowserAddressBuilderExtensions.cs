using System.Globalization;

namespace TracingAspire.AppHost.Resources;

/// <summary>Addresses as the browser sees them.</summary>
internal static class BrowserAddressBuilderExtensions
{
    /// <summary>
    /// Sets an environment variable to an address a browser uses: on this machine <paramref name="endpoint"/>. What is
    /// in front of a cluster only its operator knows, so what is published holds the port on localhost that
    /// <c>kubectl port-forward</c> takes, for an overlay to replace. It is no parameter: Aspirate gives those a random
    /// password unless each is named on its command line.
    /// </summary>
    public static IResourceBuilder<T> WithBrowserAddress<T>(
        this IResourceBuilder<T> builder, string variable, EndpointReference endpoint, int port)
        where T : IResourceWithEnvironment =>
        builder.ApplicationBuilder.ExecutionContext.IsRunMode
            ? builder.WithEnvironment(variable, endpoint)
            : builder.WithEnvironment(variable, string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));

    /// <summary>Marks an endpoint that browsers reach when the application is deployed.</summary>
    public static IResourceBuilder<T> WithPublicEndpoint<T>(this IResourceBuilder<T> builder, string endpointName)
        where T : IResourceWithEndpoints =>
        builder.ApplicationBuilder.ExecutionContext.IsPublishMode
            ? builder.WithEndpoint(endpointName, endpoint => endpoint.IsExternal = true)
            : builder;
}
