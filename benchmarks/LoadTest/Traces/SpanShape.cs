namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>One span of a trace's shape.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Parent">Number of the parent in the trace; −1 for the first.</param>
/// <param name="Start">When it starts, as a share of the trace's duration.</param>
/// <param name="Duration">How long it takes, as a share of the trace's duration.</param>
/// <param name="IsError">Whether it fails.</param>
internal sealed record SpanShape(Operation Operation, int Parent, double Start, double Duration, bool IsError);
