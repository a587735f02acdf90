namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>What runs the pods of a resource: a Deployment or a StatefulSet.</summary>
/// <param name="apiVersion">Version of the API, such as <c>apps/v1</c>.</param>
/// <param name="kind">The kind, such as <c>Deployment</c>.</param>
public abstract class Workload(string apiVersion, string kind) : BaseKubernetesResource(apiVersion, kind)
{
    /// <summary>What the pods are made from.</summary>
    public abstract PodTemplateSpecV1 PodTemplate { get; }
}
