namespace OtelCollector.Core.Extension.Storage;

/// <summary>One change of a storage.</summary>
/// <param name="Key">The key, at most 65535 bytes in UTF-8.</param>
/// <param name="Value">The new value in parts that follow each other; null deletes the key.</param>
public readonly record struct StorageOperation(string Key, IReadOnlyList<ReadOnlyMemory<byte>>? Value)
{
    /// <summary>Writes a value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public static StorageOperation Set(string key, ReadOnlyMemory<byte> value) => new(key, [value]);

    /// <summary>Deletes a key.</summary>
    /// <param name="key">The key.</param>
    public static StorageOperation Delete(string key) => new(key, null);
}
