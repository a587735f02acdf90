using TracingAspire.AppHost.Publishing;
using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Resources;

/// <summary>The OpenTelemetry Collector: receives everything, sends it to Jaeger and to the Aspire dashboard.</summary>
public static class OpenTelemetryCollectorResourceBuilderExtensions
{
    private const string ConfigInContainer = "/etc/otelcol-contrib/config.yaml";

    /// <summary>
    /// Adds the Collector with a config file of <c>OtelCollector/config</c>: the pinned image, or the Collector of this
    /// repository.
    /// </summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="grpcPort">OTLP/gRPC on localhost.</param>
    /// <param name="httpPort">OTLP/HTTP on localhost.</param>
    /// <param name="settings">What runs it, with which config.</param>
    public static IResourceBuilder<IResourceWithEndpoints> AddOpenTelemetryCollector(
        this IDistributedApplicationBuilder builder, string name, int grpcPort, int httpPort, TracingSettings settings)
    {
        // In a cluster there is no Aspire dashboard to send to.
        var config = builder.ExecutionContext.IsPublishMode ? "config/cluster.yaml" : "config/local.yaml";
        return settings.Backends.Collector is TracingBackends.Containers
            ? builder.AddContainerCollector(name, grpcPort, httpPort, settings.Images.Collector, settings.CollectorConfig ?? RepositoryFiles.Of(new Projects.OtelCollector(), config))
            : builder.AddEmbeddedCollector(name, grpcPort, httpPort, settings.CollectorConfig ?? config);
    }

    private static IResourceBuilder<ContainerResource> AddContainerCollector(
        this IDistributedApplicationBuilder builder, string name, int grpcPort, int httpPort, ContainerImage image, string config) =>
        builder.AddContainer(name, image.Name, image.Tag)
            .WithArgs("--config", ConfigInContainer)
            .WithConfigFile(config, ConfigInContainer)
            .WithEnvironment("OTLP_HOST", "0.0.0.0")
            .WithHttpEndpoint(port: grpcPort, targetPort: 4317, name: "grpc")
            .WithHttpEndpoint(port: httpPort, targetPort: 4318, name: "http")
            .WithHttpEndpoint(targetPort: 13133, name: "health")
            .WithEndpoint("grpc", endpoint => endpoint.Transport = "http2")
            .WithPublicEndpoint("http")
            .WithCollectorDashboard()
            .PublishAsKubernetesService(service => service.WithHttpProbes("health", readiness: "/", liveness: "/"));

    private static IResourceBuilder<ProjectResource> AddEmbeddedCollector(
        this IDistributedApplicationBuilder builder, string name, int grpcPort, int httpPort, string config) =>
        builder.AddProject<Projects.OtelCollector>(name, launchProfileName: null)
            .WithArgs("--config", config)
            .WithHttpEndpoint(port: grpcPort, name: "grpc", env: "OTLP_GRPC_PORT")
            .WithHttpEndpoint(port: httpPort, name: "http", env: "OTLP_HTTP_PORT")
            .WithHttpEndpoint(name: "health", env: "HEALTH_PORT")
            .WithCollectorDashboard();

    private static IResourceBuilder<T> WithCollectorDashboard<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints, IResourceWithEnvironment =>
        builder
            .WithHttpHealthCheck("/", endpointName: "health")
            .WithUrlForEndpoint("grpc", url => url.DisplayText = "OTLP/gRPC")
            .WithUrlForEndpoint("http", url => url.DisplayText = "OTLP/HTTP")
            .WithInternalEndpoints("health");

    /// <summary>Sends traces to <paramref name="jaeger"/> (exporter <c>otlp_grpc/jaeger</c>).</summary>
    public static IResourceBuilder<IResourceWithEndpoints> WithJaegerExporter(
        this IResourceBuilder<IResourceWithEndpoints> collector, IResourceBuilder<IResourceWithEndpoints> jaeger) =>
        collector
            .WithPartEnvironment(context => context.EnvironmentVariables["JAEGER_OTLP_ENDPOINT"] = jaeger.GetEndpoint("otlp-grpc").Address())
            .WithReferenceRelationship(jaeger);

    /// <summary>Sends all signals to the Aspire dashboard (exporter <c>otlp_grpc/aspire</c>), where there is one.</summary>
    public static IResourceBuilder<IResourceWithEndpoints> WithDashboardExporter(this IResourceBuilder<IResourceWithEndpoints> collector)
    {
        if (collector.ApplicationBuilder.ExecutionContext.IsPublishMode)
        {
            return collector;
        }

        collector.ApplicationBuilder.CreateResourceBuilder((IResourceWithEnvironment)collector.Resource).WithOtlpExporter();
        return collector.WithPartEnvironment(context =>
        {
            // The engine says where its dashboard listens in the standard variables; the config file names its own.
            if (context.EnvironmentVariables.TryGetValue("OTEL_EXPORTER_OTLP_ENDPOINT", out var endpoint))
            {
                context.EnvironmentVariables["ASPIRE_OTLP_ENDPOINT"] = endpoint;
            }

            context.EnvironmentVariables["ASPIRE_OTLP_API_KEY"] =
                collector.ApplicationBuilder.Configuration["AppHost:OtlpApiKey"] ?? "";
        });
    }

    /// <summary>Accepts OTLP/HTTP from the pages of <paramref name="web"/>, and from no other origin.</summary>
    public static IResourceBuilder<IResourceWithEndpoints> WithBrowserOrigin(
        this IResourceBuilder<IResourceWithEndpoints> collector, IResourceBuilder<IResourceWithEndpoints> web)
    {
        collector.ApplicationBuilder.CreateResourceBuilder((IResourceWithEnvironment)collector.Resource)
            .WithBrowserAddress("CORS_ALLOWED_ORIGIN", web.GetEndpoint("http", KnownNetworkIdentifiers.LocalhostNetwork), LocalAddresses.TaskWeb);
        return collector;
    }
}
