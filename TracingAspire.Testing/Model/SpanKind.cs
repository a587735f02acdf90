namespace TracingAspire.Testing;

/// <summary>What a span stands for in a call, as OpenTelemetry numbers it.</summary>
public enum SpanKind
{
    /// <summary>Not said; counts as internal.</summary>
    Unspecified = 0,

    /// <summary>Work within a service.</summary>
    Internal = 1,

    /// <summary>A request being answered.</summary>
    Server = 2,

    /// <summary>A request being made.</summary>
    Client = 3,

    /// <summary>A message being sent.</summary>
    Producer = 4,

    /// <summary>A message being worked on.</summary>
    Consumer = 5,
}
