namespace OtelCollector.Core.Consumer;

/// <summary>The data was refused for now: the sender keeps it and should try again.</summary>
public sealed class RetryableException : Exception
{
    /// <summary>Creates the exception with a general message.</summary>
    public RetryableException()
        : this("data refused, try again")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why the data was refused.</param>
    public RetryableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why the data was refused.</param>
    /// <param name="innerException">The cause.</param>
    public RetryableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How long the sender should wait before it tries again; null leaves it to the sender.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
