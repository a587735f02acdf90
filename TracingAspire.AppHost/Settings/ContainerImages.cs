using TracingAspire.Configuration;

namespace TracingAspire.AppHost.Settings;

/// <summary>
/// The container images of the backends. Every version is pinned here and nowhere else; <c>Tracing:Images:…</c> names
/// another one, for a private registry or a local build.
/// </summary>
/// <param name="DynamoDB">The image DynamoDB runs as.</param>
/// <param name="Collector">The image the Collector runs as.</param>
/// <param name="Jaeger">The image Jaeger runs as.</param>
public sealed record ContainerImages(
    [property: Setting("Tracing:Images:DynamoDB", Unit = "<c>[registry/]name:tag</c>")] ContainerImage DynamoDB,
    [property: Setting("Tracing:Images:Collector", Unit = "<c>[registry/]name:tag</c>")] ContainerImage Collector,
    [property: Setting("Tracing:Images:Jaeger", Unit = "<c>[registry/]name:tag</c>")] ContainerImage Jaeger)
{
    /// <summary>What runs where no setting says otherwise.</summary>
    public static ContainerImages Pinned { get; } = new(
        DynamoDB: new("public.ecr.aws", "aws-dynamodb-local/aws-dynamodb-local", "3.3.0"),
        Collector: new(null, "otel/opentelemetry-collector-contrib", "0.152.0"),
        Jaeger: new(null, "jaegertracing/jaeger", "2.21.0"));

    /// <summary>
    /// What DCP makes the tunnel from containers to this machine of. The Aspire packages (13.5) start no container that
    /// refers to something outside containers without it.
    /// </summary>
    public static ContainerImage TunnelBase { get; } = new("mcr.microsoft.com", "azurelinux/base/core", "3.0");
}
