namespace TracingAspire.Testing;

/// <summary>Something that happened at one moment within a span, such as an exception or a retry.</summary>
/// <param name="Name">Its name, such as <c>exception</c>.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Attributes">What is said of it.</param>
public sealed record SpanEvent(string Name, DateTimeOffset Time, SpanAttributes Attributes);
