namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Compute resources a container gets.</summary>
public sealed class ResourceRequirementsV1
{
    /// <summary>Claims of the pod that the container uses.</summary>
    public List<ResourceClaimV1> Claims { get; } = [];

    /// <summary>At most, by resource.</summary>
    public Dictionary<string, string> Limits { get; } = [];

    /// <summary>At least, by resource.</summary>
    public Dictionary<string, string> Requests { get; } = [];
}
