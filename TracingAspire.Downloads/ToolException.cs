namespace TracingAspire.Downloads;

/// <summary>A tool cannot be had; the message is one sentence that names the tool, the cause and the remedy.</summary>
public sealed class ToolException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public ToolException()
    {
    }

    /// <summary>Creates the exception with its sentence.</summary>
    public ToolException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its sentence and its cause.</summary>
    public ToolException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
