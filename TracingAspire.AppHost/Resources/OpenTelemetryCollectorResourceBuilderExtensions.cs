namespace TracingAspire.AppHost.Resources;

/// <summary>The OpenTelemetry Collector: receives everything, sends it to Jaeger and to the Aspire dashboard.</summary>
public static class OpenTelemetryCollectorResourceBuilderExtensions
{
    /// <summary>Adds the embedded Collector.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="grpcPort">OTLP/gRPC on localhost.</param>
    /// <param name="httpPort">OTLP/HTTP on localhost.</param>
    /// <param name="config">The config file, seen from <c>OtelCollector/</c>.</param>
    public static IResourceBuilder<ProjectResource> AddOpenTelemetryCollector(
        this IDistributedApplicationBuilder builder, string name, int grpcPort, int httpPort, string config) =>
        builder.AddProject<Projects.OtelCollector>(name, launchProfileName: null)
            .WithArgs("--config", config)
            .WithHttpEndpoint(port: grpcPort, name: "grpc", env: "OTLP_GRPC_PORT")
            .WithHttpEndpoint(port: httpPort, name: "http", env: "OTLP_HTTP_PORT")
            .WithHttpEndpoint(name: "health", env: "HEALTH_PORT")
            .WithHttpHealthCheck("/", endpointName: "health")
            .WithUrlForEndpoint("grpc", url => url.DisplayText = "OTLP/gRPC")
            .WithUrlForEndpoint("http", url => url.DisplayText = "OTLP/HTTP")
            .WithInternalEndpoints("health");

    /// <summary>Sends traces to <paramref name="jaeger"/> (exporter <c>otlp_grpc/jaeger</c>).</summary>
    public static IResourceBuilder<ProjectResource> WithJaegerExporter(
        this IResourceBuilder<ProjectResource> builder, IResourceBuilder<IResourceWithEndpoints> jaeger) =>
        builder.WithEnvironment("JAEGER_OTLP_ENDPOINT", jaeger.GetEndpoint("otlp-grpc"));

    /// <summary>Sends all signals to the Aspire dashboard (exporter <c>otlp_grpc/aspire</c>).</summary>
    public static IResourceBuilder<ProjectResource> WithDashboardExporter(this IResourceBuilder<ProjectResource> builder) =>
        builder.WithOtlpExporter().WithEnvironment(context =>
        {
            // The engine says where its dashboard listens in the standard variables; the config file names its own.
            if (context.EnvironmentVariables.TryGetValue("OTEL_EXPORTER_OTLP_ENDPOINT", out var endpoint))
            {
                context.EnvironmentVariables["ASPIRE_OTLP_ENDPOINT"] = endpoint;
            }

            context.EnvironmentVariables["ASPIRE_OTLP_API_KEY"] =
                builder.ApplicationBuilder.Configuration["AppHost:OtlpApiKey"] ?? "";
        });

    /// <summary>Accepts OTLP/HTTP from the pages of <paramref name="web"/>, and from no other origin.</summary>
    public static IResourceBuilder<ProjectResource> WithBrowserOrigin(
        this IResourceBuilder<ProjectResource> builder, IResourceBuilder<IResourceWithEndpoints> web) =>
        builder.WithEnvironment("CORS_ALLOWED_ORIGIN", web.GetEndpoint("http"));
}
