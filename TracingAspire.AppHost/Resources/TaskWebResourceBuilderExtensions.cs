using TracingAspire.AppHost.Publishing;

namespace TracingAspire.AppHost.Resources;

/// <summary>The task UI and its host.</summary>
public static class TaskWebResourceBuilderExtensions
{
    /// <summary>Adds the project <c>TaskWeb</c>; its host names itself <c>task-web-host</c>, as the browser is <c>task-web</c>.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="port">The port on localhost.</param>
    public static IResourceBuilder<ProjectResource> AddTaskWeb(
        this IDistributedApplicationBuilder builder, string name, int port) =>
        builder.AddProject<Projects.TaskWeb>(name, launchProfileName: null)
            .WithHttpEndpoint(port: builder.LocalPort(port), name: "http")
            .WithEnvironment("ASPNETCORE_ENVIRONMENT", builder.ServiceEnvironment())
            .WithLoopbackHostNames(builder)
            .WithEnvironment("OTEL_SERVICE_NAME", $"{name}-host")
            .WithHttpHealthCheck("/health/readiness", endpointName: "http")
            .WithExternalHttpEndpoints()
            .WithUrlForEndpoint("http", url => url.DisplayText = "Tasks")
            .PublishAsKubernetesService(service => service.WithHttpProbes(
                "http", readiness: "/health/readiness", liveness: "/health/liveness", startup: "/health/startup"));
}
