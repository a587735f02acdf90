namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Session affinity by the client's address.</summary>
public sealed class ClientIPConfigV1
{
    /// <summary>Seconds after which it has timed out.</summary>
    public int? TimeoutSeconds { get; set; }
}
