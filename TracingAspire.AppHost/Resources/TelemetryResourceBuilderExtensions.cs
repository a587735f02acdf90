using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Resources;

/// <summary>Where the parts send what they observe of themselves.</summary>
public static class TelemetryResourceBuilderExtensions
{
    /// <summary>Sends traces, metrics and logs over OTLP/gRPC to <paramref name="collector"/>, not to the dashboard itself.</summary>
    public static IResourceBuilder<ProjectResource> WithTelemetryTo(
        this IResourceBuilder<ProjectResource> builder, IResourceBuilder<IResourceWithEndpoints> collector) =>
        builder.WithEnvironment(context =>
        {
            context.EnvironmentVariables["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.GetEndpoint("grpc").Address();
            context.EnvironmentVariables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc";

            // The dashboard's API key is the Collector's to know.
            context.EnvironmentVariables.Remove("OTEL_EXPORTER_OTLP_HEADERS");
        });

    /// <summary>Has browsers send their spans over OTLP/HTTP to <paramref name="collector"/>.</summary>
    public static IResourceBuilder<ProjectResource> WithBrowserTelemetryTo(
        this IResourceBuilder<ProjectResource> builder, IResourceBuilder<IResourceWithEndpoints> collector) =>
        builder.WithBrowserAddress("Browser__OtlpEndpoint", collector.GetEndpoint("http"), LocalAddresses.OtlpHttp);
}
