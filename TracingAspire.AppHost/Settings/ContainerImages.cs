namespace TracingAspire.AppHost.Settings;

/// <summary>
/// The container images of the backends. Every version is pinned here and nowhere else; <c>Tracing:Images:…</c> names
/// another one, for a private registry or a local build.
/// </summary>
/// <param name="DynamoDB">Setting <c>Tracing:Images:DynamoDB</c>.</param>
/// <param name="Collector">Setting <c>Tracing:Images:Collector</c>.</param>
/// <param name="Jaeger">Setting <c>Tracing:Images:Jaeger</c>.</param>
public sealed record ContainerImages(ContainerImage DynamoDB, ContainerImage Collector, ContainerImage Jaeger)
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
