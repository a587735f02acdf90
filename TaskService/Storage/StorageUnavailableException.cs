namespace TaskService.Storage;

/// <summary>The database cannot serve the request now; the same request may work later.</summary>
internal sealed class StorageUnavailableException(string reason, TimeSpan retryAfter, Exception innerException)
    : Exception(reason, innerException)
{
    /// <summary>When to try again.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}
