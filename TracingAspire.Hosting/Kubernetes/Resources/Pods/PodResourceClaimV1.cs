namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A claim to a device that containers of a pod share.</summary>
public sealed class PodResourceClaimV1
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>Name of an existing claim.</summary>
    public string ResourceClaimName { get; set; } = null!;

    /// <summary>Template the claim is made from.</summary>
    public string ResourceClaimTemplateName { get; set; } = null!;
}
