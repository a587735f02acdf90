namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>How requests of a client stay with a pod.</summary>
public sealed class SessionAffinityConfigV1
{
    /// <summary>By the client's address.</summary>
    public ClientIPConfigV1 ClientIp { get; set; } = new();
}
