using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A further name under which other containers reach a container.</summary>
[DebuggerDisplay("Alias = {Alias}, Network = {Network}")]
public sealed class ContainerNetworkAliasAnnotation : IResourceAnnotation
{
    private NetworkIdentifier _network = KnownNetworkIdentifiers.DefaultAspireContainerNetwork;

    /// <summary>Creates the alias.</summary>
    /// <param name="alias">The host name.</param>
    public ContainerNetworkAliasAnnotation(string alias)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(alias);
        Alias = alias;
    }

    /// <summary>The host name.</summary>
    public string Alias { get; }

    /// <summary>The network it is valid on; default the network all containers share.</summary>
    public NetworkIdentifier Network
    {
        get => _network;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            ArgumentException.ThrowIfNullOrWhiteSpace(value.Value, nameof(value));
            _network = value;
        }
    }
}
