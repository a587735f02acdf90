namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Metadata and specification that every pod of a workload gets.</summary>
public sealed class PodTemplateSpecV1
{
    /// <summary>Name, labels and annotations.</summary>
    public ObjectMetaV1 Metadata { get; set; } = new();

    /// <summary>What it should look like.</summary>
    public PodSpecV1 Spec { get; set; } = new();
}
