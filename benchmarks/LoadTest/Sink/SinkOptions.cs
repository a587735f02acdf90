namespace TracingAspire.Benchmarks.LoadTest.Sink;

/// <summary>How the sink behaves.</summary>
/// <param name="GrpcPort">Port of OTLP over gRPC on loopback; 0 lets the system choose.</param>
/// <param name="HttpPort">Port of OTLP over HTTP on loopback; 0 lets the system choose.</param>
/// <param name="Delay">Wait before each answer.</param>
/// <param name="RefusedShare">Share of requests, from 0 to 1, that are answered with UNAVAILABLE and not counted.</param>
internal sealed record SinkOptions(int GrpcPort, int HttpPort, TimeSpan Delay, double RefusedShare);
