namespace TracingAspire.Testing;

/// <summary>How the work of a span ended.</summary>
public enum SpanStatus
{
    /// <summary>Not said: no error that the instrumentation knows of.</summary>
    Unset = 0,

    /// <summary>Said to be fine.</summary>
    Ok = 1,

    /// <summary>An error.</summary>
    Error = 2,
}
