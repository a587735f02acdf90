namespace OtelCollector.Core.Extension.Storage;

/// <summary>Values by key. What a call wrote is there after the process was killed as soon as the call returned.</summary>
public interface IStorageClient : IAsyncDisposable
{
    /// <summary>The value of a key; null where it has none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StorageException">The value cannot be read or is damaged.</exception>
    ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes and deletes, all of it or, after an error or a crash, none of it.</summary>
    /// <param name="operations">What to do, in this order.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StorageException">Nothing was changed; the message says why.</exception>
    ValueTask BatchAsync(IReadOnlyList<StorageOperation> operations, CancellationToken cancellationToken);
}

/// <summary>Shorter ways to say the usual.</summary>
public static class StorageClientExtensions
{
    /// <summary>Writes one value.</summary>
    /// <param name="client">The client.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; copied before the call returns.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask SetAsync(
        this IStorageClient client, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.BatchAsync([StorageOperation.Set(key, value)], cancellationToken);
    }

    /// <summary>Deletes one key; one that is not there is no error.</summary>
    /// <param name="client">The client.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask DeleteAsync(this IStorageClient client, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.BatchAsync([StorageOperation.Delete(key)], cancellationToken);
    }
}
