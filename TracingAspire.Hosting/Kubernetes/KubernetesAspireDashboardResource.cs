namespace Aspire.Hosting.Kubernetes;

/// <summary>The Aspire dashboard that is deployed with the application.</summary>
/// <param name="name">The resource name.</param>
public class KubernetesAspireDashboardResource(string name) : ContainerResource(name)
{
    /// <summary>Its user interface.</summary>
    public EndpointReference PrimaryEndpoint => new(this, "http");

    /// <summary>Where it receives telemetry by OTLP/gRPC.</summary>
    public EndpointReference OtlpGrpcEndpoint => new(this, "otlp-grpc");
}
