using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

namespace TracingAspire.Testing;

/// <summary>Finds Jaeger among the resources of an application.</summary>
internal static class JaegerResource
{
    private const string Name = "jaeger";
    private const string ImagePrefix = "jaegertracing/";
    private const int QueryPort = 16686;
    private static readonly string[] EndpointNames = ["ui", "query", "http", "https"];

    /// <summary>The names of resource and endpoint.</summary>
    /// <exception cref="InvalidOperationException">There is none, or several.</exception>
    public static (string Resource, string Endpoint) Find(DistributedApplication app)
    {
        var resources = app.Services.GetRequiredService<DistributedApplicationModel>().Resources.OfType<IResourceWithEndpoints>().ToList();
        var found = resources.Where(resource => resource.Name.Equals(Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0)
            found = [.. resources.Where(HasImage)];
        return found switch
        {
            [var only] => (only.Name, EndpointOf(only)),
            [] => throw NotOne("no Jaeger", resources),
            _ => throw NotOne($"{found.Count} Jaegers", found),
        };
    }

    private static bool HasImage(IResource resource) => resource.Annotations.OfType<ContainerImageAnnotation>()
        .Any(image => image.Image.Contains(ImagePrefix, StringComparison.Ordinal));

    private static string EndpointOf(IResourceWithEndpoints resource)
    {
        var endpoints = resource.Annotations.OfType<EndpointAnnotation>().ToList();
        return (endpoints.Find(endpoint => endpoint.TargetPort == QueryPort)
                ?? EndpointNames.Select(name => endpoints.Find(endpoint => endpoint.Name == name)).FirstOrDefault(endpoint => endpoint is not null))?.Name
            ?? throw new InvalidOperationException(
                $"The resource '{resource.Name}' has no endpoint that looks like Jaeger's query API (target port {QueryPort}, or named {string.Join(", ", EndpointNames)}), "
                + $"only: {string.Join(", ", endpoints.Select(endpoint => endpoint.Name))}. Name it: app.GetTraceStore(\"{resource.Name}\", \"…\").");
    }

    private static InvalidOperationException NotOne(string what, IEnumerable<IResource> resources) => new(
        $"The application has {what} among its resources {string.Join(", ", resources.Select(resource => resource.Name))}. "
        + "Name the one that stores the traces: app.GetTraceStore(\"resource\", \"endpoint\").");
}
