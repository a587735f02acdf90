using TracingAspire.AppHost.Publishing;
using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Resources;

/// <summary>Jaeger: stores the traces, answers queries, shows them.</summary>
public static class JaegerResourceBuilderExtensions
{
    /// <summary>How the link beside a resource's URLs is called.</summary>
    public const string LinkText = "Open in Jaeger";

    private const string Config = "config/jaeger.yaml";
    private const string ConfigInContainer = "/etc/jaeger/config.yaml";

    // The backend of this repository computes the Monitor page's figures from its spans; the original cannot, so that
    // the file it reads as well does not ask for it.
    private const string MetricsFromSpans = "extensions.jaeger_query.storage.metrics=memory_storage";

    /// <summary>Adds Jaeger with <c>Jaeger/config/jaeger.yaml</c>: the pinned image, or the backend of this repository.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="uiPort">The port of UI and query API on localhost.</param>
    /// <param name="settings">What runs it.</param>
    public static IResourceBuilder<IResourceWithEndpoints> AddJaeger(
        this IDistributedApplicationBuilder builder, string name, int uiPort, TracingSettings settings) =>
        settings.Backends.Jaeger is TracingBackends.Containers
            ? builder.AddContainerJaeger(name, uiPort, settings.Images.Jaeger)
            : builder.AddEmbeddedJaeger(name, uiPort);

    private static IResourceBuilder<ContainerResource> AddContainerJaeger(
        this IDistributedApplicationBuilder builder, string name, int uiPort, ContainerImage image) =>
        builder.AddContainer(name, image.Name, image.Tag)
            .WithArgs("--config", ConfigInContainer)
            .WithConfigFile(RepositoryFiles.Of(new Projects.Jaeger(), Config), ConfigInContainer)
            .WithEnvironment("JAEGER_LISTEN_HOST", "0.0.0.0")
            .WithHttpEndpoint(port: uiPort, targetPort: 16686, name: "ui")
            .WithHttpEndpoint(targetPort: 4317, name: "otlp-grpc")
            .WithHttpEndpoint(targetPort: 4318, name: "otlp-http")
            .WithHttpEndpoint(targetPort: 13133, name: "health")
            .WithEndpoint("otlp-grpc", endpoint => endpoint.Transport = "http2")
            .WithPublicEndpoint("ui")
            .WithJaegerDashboard()
            .PublishAsKubernetesService(service => service.WithHttpProbes("health", readiness: "/status", liveness: "/status"));

    private static IResourceBuilder<ProjectResource> AddEmbeddedJaeger(
        this IDistributedApplicationBuilder builder, string name, int uiPort) =>
        builder.AddProject<Projects.Jaeger>(name, launchProfileName: null)
            .WithArgs("--config", Config, "--set", MetricsFromSpans)
            .WithHttpEndpoint(port: uiPort, name: "ui", env: "JAEGER_QUERY_PORT")
            .WithHttpEndpoint(name: "query-grpc", env: "JAEGER_QUERY_GRPC_PORT")
            .WithHttpEndpoint(name: "otlp-grpc", env: "OTLP_GRPC_PORT")
            .WithHttpEndpoint(name: "otlp-http", env: "OTLP_HTTP_PORT")
            .WithHttpEndpoint(name: "health", env: "HEALTH_PORT")
            .WithInternalEndpoints("query-grpc")
            .WithJaegerDashboard();

    private static IResourceBuilder<T> WithJaegerDashboard<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints, IResourceWithEnvironment =>
        builder
            .WithHttpHealthCheck("/status", endpointName: "health")
            .WithUrlForEndpoint("ui", url => url.DisplayText = "Jaeger UI")
            .WithInternalEndpoints("otlp-grpc", "otlp-http", "health");

    /// <summary>Tells task-web where traces are shown, for the links behind each action.</summary>
    public static IResourceBuilder<T> WithTraceLinksTo<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResourceWithEndpoints> jaeger)
        where T : IResourceWithEnvironment =>
        builder.WithBrowserAddress("Browser__JaegerUrl", jaeger.GetEndpoint("ui"), LocalAddresses.JaegerUI);

    /// <summary>Puts a link to the traces of this resource, as the service of that name, beside its URLs.</summary>
    public static IResourceBuilder<T> WithJaegerLink<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResourceWithEndpoints> jaeger)
        where T : IResource =>
        builder.WithUrl($"{jaeger.GetEndpoint("ui")}/search?service={builder.Resource.Name}", LinkText);
}
