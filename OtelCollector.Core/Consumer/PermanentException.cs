namespace OtelCollector.Core.Consumer;

/// <summary>The data was refused for good: the same data would be refused again, so nobody should retry it.</summary>
public sealed class PermanentException : Exception
{
    /// <summary>Creates the exception with a general message.</summary>
    public PermanentException()
        : this("Permanent error")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why the data was refused.</param>
    public PermanentException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why the data was refused.</param>
    /// <param name="innerException">The cause.</param>
    public PermanentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
