using TracingAspire.Benchmarks.LoadTest.Queries;

namespace TracingAspire.Benchmarks.LoadTest.Store;

/// <summary>A store of traces to measure.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Command">
/// Its command line; <c>{grpc}</c>, <c>{http}</c>, <c>{api}</c>, <c>{query}</c> and <c>{metrics}</c> stand for ports: OTLP over both
/// transports, HTTP API, gRPC API, page of its own metrics.
/// </param>
/// <param name="Api">What it is asked with.</param>
internal sealed record StoreCandidate(string Name, string Command, IStoreApi Api)
{
    /// <summary>Reads <c>name=command</c>.</summary>
    public static StoreCandidate Parse(string text, IStoreApi api)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new StoreCandidate(text[..equals], text[(equals + 1)..], api)
            : throw new FormatException($"'{text}' is no candidate: write name=command");
    }
}
