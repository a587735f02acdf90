using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Lets containers reach processes of this machine, which listen on loopback only (docs/containers.md).</summary>
/// <remarks>
/// Where the host has an address on the container network, a relay listens there for each port a container asked for.
/// Where it has none (Docker Desktop), the container runtime itself passes its host name on to the loopback interface.
/// </remarks>
internal sealed class HostReachability(ContainerNetworks networks, ContainerRuntime runtime, IConfiguration configuration, ILogger<HostReachability> logger) : IDisposable
{
    private readonly ConcurrentDictionary<int, Lazy<Task<(string Host, int Port)>>> _addresses = new();
    private readonly ConcurrentBag<TcpRelay> _relays = [];
    private IPAddress? _gateway;

    /// <summary>Options of the container runtime that make the host's names known in a container.</summary>
    public string[] RuntimeArguments => _gateway is { } gateway
        ? ["--add-host", $"{KnownHostNames.DefaultContainerTunnelHostName}:{gateway}", "--add-host", $"{KnownHostNames.DockerDesktopHostBridge}:{gateway}"]
        : [];

    /// <summary>Makes an endpoint of a process reachable once a container asks for its address.</summary>
    public void Offer(EndpointAnnotation endpoint, string serviceName)
    {
        endpoint.AllAllocatedEndpoints.AllocateOnRequest = async (network, cancellationToken) =>
        {
            if (network != KnownNetworkIdentifiers.DefaultAspireContainerNetwork)
                return;
            if (endpoint.Protocol != ProtocolType.Tcp)
                throw new DistributedApplicationException($"A container refers to the endpoint '{endpoint.Name}' of a process, which is {endpoint.Protocol.ToString().ToUpperInvariant()}: containers reach only TCP endpoints of the host.");
            var allocated = await endpoint.AllAllocatedEndpoints.ForNetwork(endpoint.DefaultNetworkID).GetValueAsync(cancellationToken);
            var (host, port) = await AddressOfAsync(allocated.Port, cancellationToken);
            endpoint.AllAllocatedEndpoints.ForNetwork(network).SetValue(new AllocatedEndpoint(
                endpoint, host, port, EndpointBindingMode.SingleAddress, ServiceNames.PortExpression(serviceName), network));
        };
    }

    /// <summary>Under which address containers reach a port of this machine's loopback interface.</summary>
    public Task<(string Host, int Port)> AddressOfAsync(int port, CancellationToken cancellationToken)
    {
        var address = _addresses.AddOrUpdate(
            port,
            _ => new Lazy<Task<(string, int)>>(() => FindAsync(port)),
            (_, known) => known.Value.IsFaulted ? new Lazy<Task<(string, int)>>(() => FindAsync(port)) : known);
        return address.Value.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        foreach (var relay in _relays)
            relay.Dispose();
    }

    private async Task<(string Host, int Port)> FindAsync(int port)
    {
        if (configuration["AppHost:ContainerHostname"] is { Length: > 0 } configured)
            return (configured, port);

        var (subnets, gateways) = await networks.WaitAsync(CancellationToken.None);
        var status = await runtime.GetStatusAsync(CancellationToken.None);

        // Podman gives the host its address with the first container; without root the address is in a namespace of its own.
        var appearsLater = status.Name == ContainerRuntimeStatus.Podman && OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;
        foreach (var gateway in gateways.Where(g => g.AddressFamily == AddressFamily.InterNetwork))
        {
            if (TcpRelay.TryStart(gateway, subnets, port, appearsLater) is not { } relay)
                continue;
            _relays.Add(relay);
            _gateway = gateway;
            logger.LogDebug("Containers reach port {Port} of this machine at {Gateway}:{RelayPort}.", port, gateway, relay.Port);
            return (KnownHostNames.DefaultContainerTunnelHostName, relay.Port);
        }

        return (status.HostName, port);
    }
}
