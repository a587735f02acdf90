namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>What is done at a point of a container's life.</summary>
public sealed class LifecycleHandlerV1
{
    /// <summary>Runs a command.</summary>
    public ExecActionV1 Exec { get; set; } = new();

    /// <summary>Makes an HTTP GET request.</summary>
    public HttpGetActionV1 HttpGet { get; set; } = new();

    /// <summary>Waits.</summary>
    public SleepActionV1 Sleep { get; set; } = new();

    /// <summary>Opens a TCP connection.</summary>
    public TcpSocketActionV1 TcpSocket { get; set; } = new();
}
