namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A condition that must hold before a pod counts as ready.</summary>
public sealed class PodReadinessGateV1
{
    /// <summary>Type of the pod condition.</summary>
    public string ConditionType { get; set; } = null!;
}
