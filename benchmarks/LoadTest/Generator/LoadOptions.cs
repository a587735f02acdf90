using System.Net;

namespace TracingAspire.Benchmarks.LoadTest.Generator;

/// <summary>OTLP's transports.</summary>
internal enum OtlpProtocol
{
    Grpc,
    Http,
}

/// <summary>How much load, and where to.</summary>
/// <param name="Target">The OTLP endpoint.</param>
/// <param name="Protocol">Its protocol; over HTTP/1.1 every worker has a connection of its own.</param>
/// <param name="Workers">Requests in flight at most.</param>
/// <param name="Connections">Connections they share.</param>
/// <param name="SpansPerSecond">Limit of the rate; 0 for as fast as answers come.</param>
/// <param name="Duration">How long new requests are sent.</param>
/// <param name="Requests">How many requests are sent at most; 0 for as many as go out in the duration.</param>
/// <param name="Patience">How long answers are awaited after that.</param>
internal sealed record LoadOptions(
    IPEndPoint Target,
    OtlpProtocol Protocol,
    int Workers,
    int Connections,
    long SpansPerSecond,
    TimeSpan Duration,
    long Requests,
    TimeSpan Patience);
