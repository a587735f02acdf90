using OtelCollector.Core.Component;

namespace OtelCollector.Core.Extension.Storage;

/// <summary>An extension that keeps what other components give it over restarts of the Collector.</summary>
public interface IStorageExtension : IExtension
{
    /// <summary>Opens the owner's own part of the storage; nobody else may have it open.</summary>
    /// <param name="owner">Whose data it is.</param>
    /// <param name="cancellationToken">Ends the wait for somebody else who has it open.</param>
    /// <exception cref="ComponentException">It cannot be opened; the message says why and what to do.</exception>
    ValueTask<IStorageClient> OpenAsync(StorageOwner owner, CancellationToken cancellationToken);
}

/// <summary>Whose data a part of a storage is.</summary>
/// <param name="Kind">The component's kind, e.g. <c>exporter</c>.</param>
/// <param name="Id">The component's ID.</param>
/// <param name="Name">What tells several parts of one component apart, e.g. the signal; empty for the only one.</param>
public readonly record struct StorageOwner(string Kind, ComponentId Id, string Name);
