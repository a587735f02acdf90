namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Where other containers reach a container: by its name on their network, at the port it listens on.</summary>
internal static class ContainerAddress
{
    private const string Domain = "dev.internal";

    public static string HostNameOf(IResource resource) => $"{resource.Name}.{Domain}";

    /// <summary>Makes the endpoint known on the network the containers share.</summary>
    public static void Allocate(IResource resource, EndpointAnnotation endpoint, string serviceName)
    {
        var network = KnownNetworkIdentifiers.DefaultAspireContainerNetwork;
        endpoint.AllAllocatedEndpoints.ForNetwork(network).SetValue(new AllocatedEndpoint(
            endpoint, HostNameOf(resource), endpoint.TargetPort!.Value, EndpointBindingMode.SingleAddress, ServiceNames.PortExpression(serviceName), network));
    }
}
