namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>What a StatefulSet should look like.</summary>
public sealed class StatefulSetSpecV1
{
    /// <summary>Seconds a new pod must be ready to count as available.</summary>
    public int? MinReadySeconds { get; set; }

    /// <summary>How the pods are numbered.</summary>
    public StatefulSetOrdinalsV1? Ordinals { get; set; }

    /// <summary>What becomes of the claims.</summary>
    public StatefulSetPersistentVolumeClaimRetentionPolicyV1? PersistentVolumeClaimRetentionPolicy { get; set; }

    /// <summary>Whether pods start one by one.</summary>
    public string? PodManagementPolicy { get; set; }

    /// <summary>Number of pods.</summary>
    public int? Replicas { get; set; }

    /// <summary>Number of old revisions kept for a rollback.</summary>
    public int? RevisionHistoryLimit { get; set; }

    /// <summary>The objects this one is about, by label.</summary>
    public LabelSelectorV1 Selector { get; set; } = new();

    /// <summary>The Service that gives the pods their names.</summary>
    public string ServiceName { get; set; } = null!;

    /// <summary>What the pods are made from.</summary>
    public PodTemplateSpecV1 Template { get; set; } = new();

    /// <summary>How pods are replaced.</summary>
    public StatefulSetUpdateStrategyV1? UpdateStrategy { get; set; }

    /// <summary>Claims every pod gets one of.</summary>
    public List<PersistentVolumeClaim> VolumeClaimTemplates { get; } = [];
}
