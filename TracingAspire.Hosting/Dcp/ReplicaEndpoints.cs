namespace Aspire.Hosting.Dcp;

/// <summary>Refuses endpoints that the processes behind them could not share.</summary>
internal static class ReplicaEndpoints
{
    /// <summary>Looks at one endpoint.</summary>
    /// <exception cref="DistributedApplicationException">The endpoint cannot be served as it is asked for.</exception>
    public static void ThrowIfImpossible(IResource resource, EndpointAnnotation endpoint)
    {
        if (resource.IsContainer())
            return;
        var what = $"Endpoint '{endpoint.Name}' of '{resource.Name}'";
        if (resource.GetReplicaCount() > 1)
        {
            if (!endpoint.IsProxied)
                throw new DistributedApplicationException($"{what} has no proxy, but replicas share an address only behind one: leave out isProxied: false, or WithReplicas.");
            if (endpoint.TargetPort is not null)
                throw new DistributedApplicationException($"{what} has the target port {endpoint.TargetPort}, but each replica needs a port of its own: leave out targetPort, or WithReplicas.");
        }
        else if (endpoint.IsProxied && endpoint.Port is { } port && endpoint.TargetPort == port)
        {
            throw new DistributedApplicationException($"{what} has the port {port} both for its proxy and for its process: leave out targetPort, or set isProxied: false.");
        }
    }
}
