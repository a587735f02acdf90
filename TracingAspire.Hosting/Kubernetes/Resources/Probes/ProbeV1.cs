namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A check the kubelet makes on a container.</summary>
public sealed class ProbeV1
{
    /// <summary>Runs a command.</summary>
    public ExecActionV1? Exec { get; set; }

    /// <summary>Failures in a row that count as failed.</summary>
    public int? FailureThreshold { get; set; }

    /// <summary>Calls the gRPC health service.</summary>
    public GrpcActionV1? Grpc { get; set; }

    /// <summary>Makes an HTTP GET request.</summary>
    public HttpGetActionV1? HttpGet { get; set; }

    /// <summary>Seconds after the start of the container before the first check.</summary>
    public int? InitialDelaySeconds { get; set; }

    /// <summary>Seconds between two checks.</summary>
    public int? PeriodSeconds { get; set; }

    /// <summary>Successes in a row that count as recovered.</summary>
    public int? SuccessThreshold { get; set; }

    /// <summary>Opens a TCP connection.</summary>
    public TcpSocketActionV1? TcpSocket { get; set; }

    /// <summary>Seconds between the request to stop and the kill.</summary>
    public long? TerminationGracePeriodSeconds { get; set; }

    /// <summary>Seconds after which it has timed out.</summary>
    public int? TimeoutSeconds { get; set; }
}
