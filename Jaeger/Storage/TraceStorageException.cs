namespace Jaeger.Storage;

/// <summary>A storage refused what it was asked for; the message goes to the client as it is.</summary>
internal sealed class TraceStorageException : Exception
{
    /// <summary>With what the client is told.</summary>
    public TraceStorageException(string message)
        : base(message)
    {
    }

    /// <summary>With what the client is told and where it came from.</summary>
    public TraceStorageException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Whether the same request may succeed later, as on a disk that was full.</summary>
    public bool IsTemporary { get; init; }
}
