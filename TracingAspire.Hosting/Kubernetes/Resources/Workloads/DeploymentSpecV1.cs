namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>What a Deployment should look like.</summary>
public sealed class DeploymentSpecV1
{
    /// <summary>Seconds a new pod must be ready to count as available.</summary>
    public int? MinReadySeconds { get; set; }

    /// <summary>Whether changes are not rolled out.</summary>
    public bool? Paused { get; set; }

    /// <summary>Seconds without progress after which a rollout has failed.</summary>
    public int? ProgressDeadlineSeconds { get; set; }

    /// <summary>Number of pods; default 1.</summary>
    public int? Replicas { get; set; } = 1;

    /// <summary>Number of old revisions kept for a rollback; default 3.</summary>
    public int? RevisionHistoryLimit { get; set; } = 3;

    /// <summary>The objects this one is about, by label.</summary>
    public LabelSelectorV1 Selector { get; set; } = new();

    /// <summary>How old pods are replaced.</summary>
    public DeploymentStrategyV1 Strategy { get; set; } = new();

    /// <summary>What the pods are made from.</summary>
    public PodTemplateSpecV1 Template { get; set; } = new();
}
