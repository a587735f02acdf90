namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A port of a Service, by name or by number.</summary>
public sealed class ServiceBackendPortV1
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The port number.</summary>
    public int? Number { get; set; }
}
