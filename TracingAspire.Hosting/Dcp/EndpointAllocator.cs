using System.Net;
using System.Net.Sockets;
using Aspire.Hosting.Dcp.Containers;
using Aspire.Hosting.Dcp.Model;

namespace Aspire.Hosting.Dcp;

/// <summary>Gives every endpoint its address before anything starts, so that references resolve in any order.</summary>
internal sealed class EndpointAllocator(DcpHost dcp, DcpOptions options, HostReachability reachability)
{
    private readonly ProxylessPorts _proxylessPorts = new(options);

    public static Service ToService(IResource resource, EndpointAnnotation endpoint, int? port) => new()
    {
        Metadata = new ObjectMetadata
        {
            Name = ServiceNames.Of(resource, endpoint),
            Annotations = new Dictionary<string, string>
            {
                [DcpAnnotations.ResourceName] = resource.Name,
                [DcpAnnotations.EndpointName] = endpoint.Name,
            },
        },
        Spec = new ServiceSpec
        {
            Address = IsLoopback(endpoint.TargetHost) ? endpoint.TargetHost : KnownHostNames.Localhost,
            Port = port,
            Protocol = endpoint.Protocol == ProtocolType.Udp ? "UDP" : "TCP",
            AddressAllocationMode = endpoint.IsProxied ? ServiceSpec.Proxied : ServiceSpec.Proxyless,
        },
    };

    /// <summary>Decides proxy or not, and the ports that need no DCP; fails where one is taken.</summary>
    public List<(IResource Resource, EndpointAnnotation Endpoint)> Prepare(IEnumerable<IResource> resources)
    {
        var endpoints = new List<(IResource Resource, EndpointAnnotation Endpoint)>();
        foreach (var resource in resources)
        {
            var proxies = !resource.TryGetLastAnnotation<ProxySupportAnnotation>(out var support) || support.ProxyEnabled;
            foreach (var endpoint in resource.Annotations.Snapshot().OfType<EndpointAnnotation>())
            {
                if (!proxies)
                    endpoint.IsProxied = false;
                ReplicaEndpoints.ThrowIfImpossible(resource, endpoint);
                if (resource.IsContainer())
                    ContainerPorts.ThrowIfInvalid(resource, endpoint);
                endpoints.Add((resource, endpoint));
            }
        }

        foreach (var (resource, endpoint) in endpoints)
        {
            if (FixedPort(resource, endpoint) is { } port)
                PortHolder.ThrowIfTaken(port, resource, endpoint, options.PortInUseHint);
        }

        return endpoints;
    }

    public async Task AllocateAsync(List<(IResource Resource, EndpointAnnotation Endpoint)> endpoints, CancellationToken cancellationToken)
    {
        var waiting = new Dictionary<string, (IResource Resource, EndpointAnnotation Endpoint)>(StringComparer.Ordinal);
        var services = new List<Service>();
        foreach (var (resource, endpoint) in endpoints)
        {
            var port = FixedPort(resource, endpoint) ?? (endpoint.IsProxied ? null : _proxylessPorts.Take());
            var service = ToService(resource, endpoint, port);
            services.Add(service);
            if (port is { } known)
                SetAllocated(resource, endpoint, service, known);
            else
                waiting.Add(service.Metadata.Name, (resource, endpoint));
        }

        await Task.WhenAll(services.Select(s => dcp.Client.CreateAsync(s, cancellationToken)));
        if (waiting.Count > 0)
            await WaitForPortsAsync(waiting, cancellationToken);
    }

    private void SetAllocated(IResource resource, EndpointAnnotation endpoint, Service service, int port)
    {
        if (!endpoint.IsProxied)
            endpoint.Port = port;
        if (resource.IsContainer())
            ContainerAddress.Allocate(resource, endpoint, service.Metadata.Name);
        else
            reachability.Offer(endpoint, service.Metadata.Name);
        if (!endpoint.IsProxied && !resource.IsContainer())
            endpoint.TargetPort = port;
        endpoint.AllocatedEndpoint = new AllocatedEndpoint(
            endpoint, service.Spec.Address, port, ServiceNames.PortExpression(service.Metadata.Name));
    }

    private static bool IsLoopback(string host) =>
        host == KnownHostNames.Localhost || IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);

    private int? FixedPort(IResource resource, EndpointAnnotation endpoint)
    {
        // The port a container listens on says nothing about the one it is published on.
        var port = resource.IsContainer() ? endpoint.SpecifiedPort : endpoint.Port;
        return endpoint.IsProxied && options.RandomizePorts || port is 0 ? null : port;
    }

    private async Task WaitForPortsAsync(Dictionary<string, (IResource Resource, EndpointAnnotation Endpoint)> waiting, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.ServiceStartupTimeout);
        try
        {
            await foreach (var change in dcp.Client.WatchAsync<Service>(timeout.Token))
            {
                var service = change.Object;
                if (service.Status?.EffectivePort is not (> 0 and { } port) || !waiting.Remove(service.Metadata.Name, out var waited))
                    continue;
                SetAllocated(waited.Resource, waited.Endpoint, service, port);
                if (waiting.Count == 0)
                    return;
            }
        }
        catch (OperationCanceledException ex) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DistributedApplicationException(
                $"DCP gave no port to {string.Join(", ", waiting.Keys)} within {options.ServiceStartupTimeout.TotalSeconds:0} s: start again, or raise ASPIRE_SERVICE_STARTUP_WATCH_TIMEOUT.", ex);
        }
    }
}
