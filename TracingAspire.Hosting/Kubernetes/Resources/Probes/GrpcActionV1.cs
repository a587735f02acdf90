namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Calls the gRPC health service.</summary>
public sealed class GrpcActionV1
{
    /// <summary>The port.</summary>
    public int Port { get; set; }

    /// <summary>The Service.</summary>
    public string Service { get; set; } = null!;
}
