namespace OtelCollector.Core.Component;

/// <summary>A component cannot start or go on; the message is the one sentence the user reads.</summary>
public sealed class ComponentException : Exception
{
    /// <summary>Creates the exception with a general message.</summary>
    public ComponentException()
        : this("the component cannot run")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which setting, which value, what to do.</param>
    public ComponentException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which setting, which value, what to do.</param>
    /// <param name="innerException">The cause.</param>
    public ComponentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
