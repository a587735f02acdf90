namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>The object an autoscaler scales.</summary>
public sealed class CrossVersionObjectReferenceV1() : BaseKubernetesResource("v1", "ObjectReference")
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;
}
