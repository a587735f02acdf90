namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Runs pods that keep their name and their storage.</summary>
public sealed class StatefulSet() : Workload("apps/v1", "StatefulSet")
{
    /// <inheritdoc />
    public override PodTemplateSpecV1 PodTemplate => Spec.Template;

    /// <summary>What it should look like.</summary>
    public StatefulSetSpecV1 Spec { get; set; } = new();
}
