using Aspire.Hosting.Kubernetes;

namespace Aspire.Hosting;

/// <summary>Changes the dashboard that is deployed with the application.</summary>
public static class KubernetesAspireDashboardResourceBuilderExtensions
{
    private const string Image = "mcr.microsoft.com/dotnet/nightly/aspire-dashboard";
    private const string Tag = "13.5";

    /// <summary>Says on which port its user interface is reached.</summary>
    /// <param name="builder">The dashboard.</param>
    /// <param name="port">The port; null keeps it inside the cluster.</param>
    public static IResourceBuilder<KubernetesAspireDashboardResource> WithServicePort(this IResourceBuilder<KubernetesAspireDashboardResource> builder, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithEndpoint("http", endpoint =>
        {
            endpoint.Port = port;
            endpoint.IsExternal = port is not null;
        });
    }

    /// <summary>Says on which ports it receives telemetry.</summary>
    /// <param name="builder">The dashboard.</param>
    /// <param name="grpcPort">The port of OTLP/gRPC; null leaves it as it is.</param>
    /// <param name="httpPort">The port of OTLP/HTTP; null leaves it as it is.</param>
    public static IResourceBuilder<KubernetesAspireDashboardResource> WithOtlpServicePort(this IResourceBuilder<KubernetesAspireDashboardResource> builder, int? grpcPort = null, int? httpPort = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (grpcPort is not null)
            builder.WithEndpoint("otlp-grpc", endpoint => endpoint.Port = grpcPort);
        if (httpPort is not null)
            builder.WithEndpoint("otlp-http", endpoint => endpoint.Port = httpPort);
        return builder;
    }

    /// <summary>Has it trust the headers of a proxy.</summary>
    /// <param name="builder">The dashboard.</param>
    /// <param name="enabled">Whether it does.</param>
    public static IResourceBuilder<KubernetesAspireDashboardResource> WithForwardedHeaders(this IResourceBuilder<KubernetesAspireDashboardResource> builder, bool enabled = true)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithEnvironment("ASPIRE_DASHBOARD_FORWARDEDHEADERS_ENABLED", enabled ? "true" : "false");
    }

    /// <summary>The dashboard is no part of the model: only what refers to it brings it into the manifest.</summary>
    internal static IResourceBuilder<KubernetesAspireDashboardResource> CreateKubernetesDashboard(this IDistributedApplicationBuilder builder, string name) =>
        builder.CreateResourceBuilder(new KubernetesAspireDashboardResource(name))
            .WithImage(Image, Tag)
            .WithHttpEndpoint(targetPort: 18888)
            .WithEndpoint("http", endpoint => endpoint.IsExternal = true)
            .WithHttpEndpoint(name: "otlp-grpc", targetPort: 18889)
            .WithHttpEndpoint(name: "otlp-http", targetPort: 18890);
}
