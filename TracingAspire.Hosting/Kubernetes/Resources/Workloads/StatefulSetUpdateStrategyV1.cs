namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>How the pods of a StatefulSet are replaced.</summary>
public sealed class StatefulSetUpdateStrategyV1
{
    /// <summary>Pace of a rolling update.</summary>
    public RollingUpdateStatefulSetStrategyV1? RollingUpdate { get; set; }

    /// <summary>The type; default <c>RollingUpdate</c>.</summary>
    public string Type { get; set; } = "RollingUpdate";
}
