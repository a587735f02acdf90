namespace TracingAspire.Testing;

/// <summary>A reference to a span of this trace or another that is related without being the parent.</summary>
/// <param name="TraceId">The other span's trace: 32 lower-case hexadecimal digits.</param>
/// <param name="SpanId">The other span: 16 lower-case hexadecimal digits.</param>
/// <param name="Attributes">What is said of the relation.</param>
public sealed record SpanLink(string TraceId, string SpanId, SpanAttributes Attributes);
