namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>An object of the Kubernetes API, with metadata.</summary>
/// <param name="apiVersion">Version of the API, such as <c>apps/v1</c>.</param>
/// <param name="kind">The kind, such as <c>Deployment</c>.</param>
public abstract class BaseKubernetesResource(string apiVersion, string kind) : BaseKubernetesObject(apiVersion, kind)
{
    /// <summary>Name, labels and annotations.</summary>
    public ObjectMetaV1 Metadata { get; set; } = new();
}
