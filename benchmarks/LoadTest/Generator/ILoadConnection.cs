namespace TracingAspire.Benchmarks.LoadTest.Generator;

/// <summary>One connection under load, on a thread of its own.</summary>
internal interface ILoadConnection
{
    /// <summary>Sends until the pace ends, and takes the answers.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    void Run(LoadResult result);
}
