namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Facts about the pod in a projected volume.</summary>
public sealed class DownwardApiProjectionV1
{
    /// <summary>The keys taken; empty takes all.</summary>
    public List<DownwardApiVolumeFileV1> Items { get; } = [];
}
