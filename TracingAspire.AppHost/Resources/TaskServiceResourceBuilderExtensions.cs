using TracingAspire.AppHost.Publishing;
using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Resources;

/// <summary>The Task API.</summary>
public static class TaskServiceResourceBuilderExtensions
{
    /// <summary>Adds the project <c>TaskService</c>.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's and the service's name.</param>
    /// <param name="port">The port on localhost, which all instances share.</param>
    /// <param name="settings">How many instances there are.</param>
    public static IResourceBuilder<ProjectResource> AddTaskService(
        this IDistributedApplicationBuilder builder, string name, int port, TracingSettings settings) =>
        builder.AddProject<Projects.TaskService>(name, launchProfileName: null)
            .WithHttpEndpoint(port: builder.LocalPort(port), name: "http")
            .WithEnvironment("ASPNETCORE_ENVIRONMENT", builder.ServiceEnvironment())
            .WithLoopbackHostNames(builder)
            // Query strings hold user names: they stay out of the traces, as in production.
            .WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION", "false")
            .WithInstances(settings.TaskServiceReplicas)
            .WithHttpHealthCheck("/health/readiness", endpointName: "http")
            .WithUrlForEndpoint("http", url => url.DisplayText = "Task API")
            .PublishAsKubernetesService(service =>
            {
                service.WithPods(3);
                service.WithCollectorSidecar();
                service.WithHttpProbes("http", readiness: "/health/readiness", liveness: "/health/liveness", startup: "/health/startup");
            });

    /// <summary>
    /// Of several instances one can be replaced under load: it answers for a moment longer and closes its connections, so
    /// that its callers turn to the others. Deployments have their number of pods and their own times.
    /// </summary>
    private static IResourceBuilder<ProjectResource> WithInstances(this IResourceBuilder<ProjectResource> service, int count) =>
        count == 1 || service.ApplicationBuilder.ExecutionContext.IsPublishMode
            ? service
            : service.WithReplicas(count).WithEnvironment("Shutdown__DrainSeconds", "1");
}
