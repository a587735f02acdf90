namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A port a container listens on.</summary>
public sealed class ContainerPortV1
{
    /// <summary>Port inside the pod.</summary>
    public Int32OrStringV1? ContainerPort { get; set; }

    /// <summary>Address of the node the port is bound to.</summary>
    public string HostIp { get; set; } = null!;

    /// <summary>Port of the node.</summary>
    public Int32OrStringV1? HostPort { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</summary>
    public string Protocol { get; set; } = null!;
}
