namespace OtelCollector.Core.Processor.TailSampling.Traces;

/// <summary>The spans of one trace out of one resource of a request.</summary>
/// <param name="Id">The trace.</param>
/// <param name="Request">A serialized request of that one resource and these spans only.</param>
/// <param name="SpanCount">The spans in it.</param>
/// <param name="HasRoot">Whether one of them has no parent.</param>
internal readonly record struct TracePiece(TraceKey Id, byte[] Request, int SpanCount, bool HasRoot);
