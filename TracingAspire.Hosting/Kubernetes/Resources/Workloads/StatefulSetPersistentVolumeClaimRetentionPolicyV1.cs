namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>What becomes of the claims of a StatefulSet.</summary>
public sealed class StatefulSetPersistentVolumeClaimRetentionPolicyV1
{
    /// <summary>When the StatefulSet is deleted: <c>Retain</c> or <c>Delete</c>.</summary>
    public string? WhenDeleted { get; set; }

    /// <summary>When pods are taken away: <c>Retain</c> or <c>Delete</c>.</summary>
    public string? WhenScaled { get; set; }
}
