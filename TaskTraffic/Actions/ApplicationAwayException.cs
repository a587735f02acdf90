namespace TaskTraffic.Actions;

/// <summary>The application cannot serve at the moment.</summary>
/// <param name="reason">Why, as the end of a sentence.</param>
/// <param name="retryAfter">How long it asks to wait, where it says so.</param>
internal sealed class ApplicationAwayException(string reason, TimeSpan? retryAfter) : Exception(reason)
{
    /// <summary>How long it asks to wait, where it says so.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
