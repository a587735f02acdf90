namespace Aspire.Hosting.Dcp.Model;

/// <summary>Annotations DCP or its templates read.</summary>
internal static class DcpAnnotations
{
    public const string ResourceName = "resource-name";
    public const string EndpointName = "endpoint-name";
    public const string ServiceProducer = "service-producer";
    public const string ReplicaCount = "resource-replica-count";
    public const string ReplicaIndex = "resource-replica-index";
}

/// <summary>Says that an executable serves a service.</summary>
/// <param name="ServiceName">The service.</param>
/// <param name="Address">Where the executable listens.</param>
/// <param name="Port">The port it listens on; null where DCP chooses one.</param>
internal sealed record ServiceProducer(string ServiceName, string Address, int? Port);
