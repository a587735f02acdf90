namespace TracingAspire.Testing;

/// <summary>One thing expected of a span.</summary>
/// <param name="Text">What is expected.</param>
/// <param name="Check">How the span differs from it, null where it does not.</param>
internal sealed record SpanExpectation(string Text, Func<Span, string?> Check);
