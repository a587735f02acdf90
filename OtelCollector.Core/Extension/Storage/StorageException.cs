namespace OtelCollector.Core.Extension.Storage;

/// <summary>A storage could not read or write; the message says what and why.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Creates the exception with a general message.</summary>
    public StorageException()
        : this("the storage failed")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed, with its path, and why.</param>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed, with its path, and why.</param>
    /// <param name="innerException">The cause.</param>
    public StorageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
