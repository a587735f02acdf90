namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Nodes a pod prefers or needs.</summary>
public sealed class NodeAffinityV1
{
    /// <summary>Preferred where it can be had.</summary>
    public List<PreferredSchedulingTermV1> PreferredDuringSchedulingIgnoredDuringExecution { get; } = [];

    /// <summary>Needed, or the pod is not scheduled.</summary>
    public NodeSelectorV1 RequiredDuringSchedulingIgnoredDuringExecution { get; set; } = new();
}
