using System.Collections;
using System.Collections.Concurrent;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The address of an endpoint on one network.</summary>
/// <param name="Snapshot">The address, once it is known.</param>
/// <param name="NetworkID">The network.</param>
public record NetworkEndpointSnapshot(ValueSnapshot<AllocatedEndpoint> Snapshot, NetworkIdentifier NetworkID);

/// <summary>The addresses of an endpoint by network.</summary>
public class NetworkEndpointSnapshotList : IEnumerable<NetworkEndpointSnapshot>
{
    private readonly ConcurrentDictionary<NetworkIdentifier, NetworkEndpointSnapshot> _snapshots = new();

    /// <inheritdoc />
    public IEnumerator<NetworkEndpointSnapshot> GetEnumerator() => _snapshots.Values.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds a network unless it is there already.</summary>
    /// <param name="networkId">The network.</param>
    /// <param name="snapshot">The address on it, once it is known.</param>
    [Obsolete("An endpoint's addresses are the engine's to add.")]
    public bool TryAdd(NetworkIdentifier networkId, ValueSnapshot<AllocatedEndpoint> snapshot) => Add(networkId, snapshot);

    internal bool Add(NetworkIdentifier networkId, ValueSnapshot<AllocatedEndpoint> snapshot) =>
        _snapshots.TryAdd(networkId, new NetworkEndpointSnapshot(snapshot, networkId));

    /// <summary>Makes the endpoint reachable from a network, the first time somebody there asks for its address.</summary>
    internal Func<NetworkIdentifier, CancellationToken, Task>? AllocateOnRequest { get; set; }

    internal async Task<AllocatedEndpoint> GetAsync(NetworkIdentifier networkId, CancellationToken cancellationToken)
    {
        var snapshot = ForNetwork(networkId);
        if (!snapshot.IsValueSet && AllocateOnRequest is { } allocate)
            await allocate(networkId, cancellationToken);
        return await snapshot.GetValueAsync(cancellationToken);
    }

    internal ValueSnapshot<AllocatedEndpoint> ForNetwork(NetworkIdentifier networkId) =>
        _snapshots.GetOrAdd(networkId, id => new NetworkEndpointSnapshot(new ValueSnapshot<AllocatedEndpoint>(), id)).Snapshot;
}
