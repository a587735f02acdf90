namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Anything with an API version and a kind.</summary>
/// <param name="apiVersion">Version of the API, such as <c>apps/v1</c>.</param>
/// <param name="kind">The kind, such as <c>Deployment</c>.</param>
public abstract class BaseKubernetesObject(string? apiVersion = null, string? kind = null)
{
    /// <summary>Version of the API.</summary>
    public string? ApiVersion { get; set; } = apiVersion;

    /// <summary>The kind.</summary>
    public string? Kind { get; set; } = kind;
}
