namespace Jaeger.Storage;

/// <summary>One configured backend of <c>jaeger_storage</c>: a storage for each tenant.</summary>
internal interface ITraceBackend : IAsyncDisposable
{
    /// <summary>Opens what the backend keeps its data in; called once, before anything else.</summary>
    /// <exception cref="OtelCollector.Core.Component.ComponentException">It cannot be opened; the message says why and what to do.</exception>
    ValueTask StartAsync(CancellationToken cancellationToken);

    /// <summary>The storage of a tenant; empty for those who send no tenant. Reading an unknown tenant finds nothing and leaves nothing behind.</summary>
    ITraceStorage For(string tenant);
}
