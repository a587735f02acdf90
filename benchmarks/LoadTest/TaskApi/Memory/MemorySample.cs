namespace TracingAspire.Benchmarks.LoadTest.TaskApi.Memory;

/// <summary>One look at the process while it is loaded.</summary>
/// <param name="Elapsed">Since the load began.</param>
/// <param name="Requests">Requests sent so far.</param>
/// <param name="Resident">Resident memory, in bytes.</param>
/// <param name="Heap">Size of the managed heap after its last collection, in bytes; 0 before the first.</param>
internal sealed record MemorySample(TimeSpan Elapsed, long Requests, long Resident, long Heap);
