namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A field of the pod itself.</summary>
public sealed class ObjectFieldSelectorV1
{
    /// <summary>Version of the API.</summary>
    public string ApiVersion { get; set; } = null!;

    /// <summary>Path of the field.</summary>
    public string FieldPath { get; set; } = null!;
}
