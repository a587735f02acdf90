namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A claim of the pod that a container uses.</summary>
public sealed class ResourceClaimV1
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>One request of the claim; null takes all.</summary>
    public string Request { get; set; } = null!;
}
