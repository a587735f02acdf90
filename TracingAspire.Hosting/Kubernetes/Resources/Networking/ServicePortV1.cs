namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A port of a Service.</summary>
public sealed class ServicePortV1
{
    /// <summary>Protocol of the application, such as <c>kubernetes.io/h2c</c>.</summary>
    public string AppProtocol { get; set; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>Port of every node; default chosen by the cluster.</summary>
    public int? NodePort { get; set; }

    /// <summary>The port.</summary>
    public Int32OrStringV1 Port { get; set; } = null!;

    /// <summary><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</summary>
    public string Protocol { get; set; } = null!;

    /// <summary>Port of the pods, by number or name.</summary>
    public Int32OrStringV1 TargetPort { get; set; } = null!;
}
