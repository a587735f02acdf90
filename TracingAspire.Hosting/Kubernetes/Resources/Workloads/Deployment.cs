namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Runs interchangeable pods and rolls changes out over them.</summary>
public sealed class Deployment() : Workload("apps/v1", "Deployment")
{
    /// <inheritdoc />
    public override PodTemplateSpecV1 PodTemplate => Spec.Template;

    /// <summary>What it should look like.</summary>
    public DeploymentSpecV1 Spec { get; set; } = new();
}
