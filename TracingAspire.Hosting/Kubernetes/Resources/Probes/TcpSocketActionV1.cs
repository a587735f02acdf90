namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Opens a TCP connection.</summary>
public sealed class TcpSocketActionV1
{
    /// <summary>Host name; default the pod.</summary>
    public string Host { get; set; } = null!;

    /// <summary>The port.</summary>
    public int Port { get; set; }
}
