namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Operating system of a pod.</summary>
public sealed class PodOsv1
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;
}
