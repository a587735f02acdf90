namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Scales a workload by its CPU use.</summary>
public sealed class HorizontalPodAutoscaler() : BaseKubernetesResource("autoscaling/v1", "HorizontalPodAutoscaler")
{
    /// <summary>What it should look like.</summary>
    public HorizontalPodAutoscalerSpecV1 Spec { get; set; } = new();
}
