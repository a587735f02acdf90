namespace TracingAspire.AppHost.Resources;

/// <summary>Jaeger: stores the traces, answers queries, shows them.</summary>
public static class JaegerResourceBuilderExtensions
{
    /// <summary>Adds the Jaeger-compatible backend of this repository with <c>Jaeger/config/jaeger.yaml</c>.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="uiPort">The port of UI and query API on localhost.</param>
    public static IResourceBuilder<IResourceWithEndpoints> AddJaeger(
        this IDistributedApplicationBuilder builder, string name, int uiPort) =>
        builder.AddProject<Projects.Jaeger>(name, launchProfileName: null)
            .WithArgs("--config", "config/jaeger.yaml")
            .WithHttpEndpoint(port: uiPort, name: "ui", env: "JAEGER_QUERY_PORT")
            .WithHttpEndpoint(name: "otlp-grpc", env: "OTLP_GRPC_PORT")
            .WithHttpEndpoint(name: "otlp-http", env: "OTLP_HTTP_PORT")
            .WithHttpEndpoint(name: "health", env: "HEALTH_PORT")
            .WithHttpHealthCheck("/status", endpointName: "health")
            .WithUrlForEndpoint("ui", url => url.DisplayText = "Jaeger UI")
            .WithInternalEndpoints("otlp-grpc", "otlp-http", "health");

    /// <summary>Tells task-web where traces are shown, for the links behind each action.</summary>
    public static IResourceBuilder<T> WithTraceLinksTo<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResourceWithEndpoints> jaeger)
        where T : IResourceWithEnvironment =>
        builder.WithEnvironment("Browser__JaegerUrl", jaeger.GetEndpoint("ui"));
}
