using TracingAspire.Benchmarks.LoadTest.Traces;

namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>How a store is asked for what the compared ones have in common.</summary>
internal interface IStoreApi
{
    /// <summary>Where a trace is read.</summary>
    string Trace(string traceId);

    /// <summary>Questions with the same names from every API.</summary>
    IReadOnlyList<QueryKind> Common(TraceFacts facts);
}
