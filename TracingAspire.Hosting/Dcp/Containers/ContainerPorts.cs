using System.Net;
using System.Net.Sockets;
using Aspire.Hosting.Dcp.Model;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>The ports of a container that are published on this machine.</summary>
internal static class ContainerPorts
{
    /// <summary>DCP's proxy finds out by itself which port the container runtime chose; without it the port must be known before.</summary>
    public static List<ContainerPort> Of(IResource resource) =>
    [
        .. resource.Annotations.Snapshot().OfType<EndpointAnnotation>().Select(endpoint => new ContainerPort
        {
            Port = endpoint.TargetPort,
            HostPort = endpoint.IsProxied ? null : endpoint.Port,
            Protocol = endpoint.Protocol == ProtocolType.Udp ? "UDP" : "TCP",
            HostAddress = endpoint.TargetHost == KnownHostNames.Localhost ? null : endpoint.TargetHost,
        }),
    ];

    /// <summary>What clients connect to: a wildcard address is none.</summary>
    public static string AddressOf(EndpointAnnotation endpoint) =>
        IPAddress.TryParse(endpoint.TargetHost, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)
            ? endpoint.TargetHost
            : KnownHostNames.Localhost;

    public static void ThrowIfInvalid(IResource resource, EndpointAnnotation endpoint)
    {
        if (endpoint.TargetPort is null or 0)
        {
            throw new DistributedApplicationException(
                $"The endpoint '{endpoint.Name}' for container resource '{resource.Name}' must specify the TargetPort value: it is the port the container listens on.");
        }
    }
}
