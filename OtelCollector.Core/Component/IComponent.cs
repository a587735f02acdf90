namespace OtelCollector.Core.Component;

/// <summary>Anything the Collector starts and stops: extension, receiver, processor, exporter.</summary>
public interface IComponent
{
    /// <summary>
    /// Brings the component up; for a server, returns once it listens. Throw <see cref="ComponentException"/> with
    /// one clear sentence where it cannot start.
    /// </summary>
    /// <param name="host">Access to the other parts of the Collector.</param>
    /// <param name="cancellationToken">Cancelled when start-up is given up.</param>
    ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken);

    /// <summary>Stops accepting and drains what was accepted; called at most once, also after a failed start.</summary>
    /// <param name="cancellationToken">Cancelled when the grace period ends; return promptly then.</param>
    ValueTask StopAsync(CancellationToken cancellationToken);
}
