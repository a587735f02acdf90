namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Pace of a rolling update of a StatefulSet.</summary>
public sealed class RollingUpdateStatefulSetStrategyV1
{
    /// <summary>How many pods may be missing.</summary>
    public int? MaxUnavailable { get; set; }

    /// <summary>Number from which pods are updated.</summary>
    public int? Partition { get; set; }
}
