namespace Jaeger.Storage;

/// <summary>One configured backend: both sides of a trace storage.</summary>
internal interface ITraceStorage : ITraceReader, ITraceWriter;
