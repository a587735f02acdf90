namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>How the pods of a StatefulSet are numbered.</summary>
public sealed class StatefulSetOrdinalsV1
{
    /// <summary>Number of the first pod.</summary>
    public int? Start { get; set; }
}
