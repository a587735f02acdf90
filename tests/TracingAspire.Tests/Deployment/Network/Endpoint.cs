using System.Net;

namespace TracingAspire.Tests.Deployment.Network;

/// <summary>One end of a connection: a pod, or an address outside the cluster.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Address">Its address; policies may name blocks of them.</param>
internal abstract record Endpoint(string Name, IPAddress Address)
{
    public sealed override string ToString() => Name;
}

/// <summary>A pod.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="OfTheDeployment">Whether the deployment under test makes it, and not somebody else in the cluster.</param>
/// <param name="NamedPorts">Its containers' ports by name.</param>
internal sealed record PodEndpoint(
    string Name,
    IPAddress Address,
    string Namespace,
    IReadOnlyDictionary<string, string> Labels,
    bool OfTheDeployment,
    IReadOnlyDictionary<string, int> NamedPorts) : Endpoint(Name, Address);

/// <summary>An address outside the cluster.</summary>
internal sealed record OutsideEndpoint(IPAddress Address) : Endpoint(Address.ToString(), Address);

/// <summary>A connection somebody might try.</summary>
internal sealed record Connection(Endpoint From, Endpoint To, int Port, string Protocol)
{
    public override string ToString() => $"{From} -> {To} {Port}/{Protocol}";
}
