namespace OtelCollector.Core.Pdata;

/// <summary>Bytes that are not the OTLP message they claim to be; the sender must not retry them.</summary>
public sealed class MalformedPayloadException : Exception
{
    /// <summary>Creates the exception with a general message.</summary>
    public MalformedPayloadException()
        : this("malformed payload")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with the bytes.</param>
    public MalformedPayloadException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with the bytes.</param>
    /// <param name="innerException">The cause.</param>
    public MalformedPayloadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
