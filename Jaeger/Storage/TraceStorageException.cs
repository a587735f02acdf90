namespace Jaeger.Storage;

/// <summary>A storage refused what it was asked for; the message goes to the client as it is.</summary>
internal sealed class TraceStorageException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether the same request may succeed later, as on a disk that was full.</summary>
    public bool IsTemporary { get; init; }
}
