namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>The bounds and the target of an autoscaler.</summary>
public sealed class HorizontalPodAutoscalerSpecV1
{
    /// <summary>Most pods; default 1.</summary>
    public int MaxReplicas { get; set; } = 1;

    /// <summary>Fewest pods.</summary>
    public int? MinReplicas { get; set; }

    /// <summary>The workload that is scaled.</summary>
    public CrossVersionObjectReferenceV1 ScaleTargetRef { get; set; } = new();

    /// <summary>CPU use aimed at, in percent of the request.</summary>
    public int? TargetCPUUtilizationPercentage { get; set; }
}
