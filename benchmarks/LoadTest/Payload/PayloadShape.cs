namespace TracingAspire.Benchmarks.LoadTest.Payload;

/// <summary>What the requests look like.</summary>
/// <param name="SpansPerRequest">Spans in one request.</param>
/// <param name="SpansPerTrace">Spans that share a trace ID; the first is the parent of the others.</param>
/// <param name="SpanBytes">Size of one span; shorter ones are filled up.</param>
/// <param name="Variants">Different requests made in advance and sent in turns.</param>
/// <param name="IsGzip">Whether requests are compressed; then their IDs repeat, as nothing is compressed under load.</param>
/// <param name="Seed">Same seed, same requests.</param>
internal sealed record PayloadShape(
    int SpansPerRequest, int SpansPerTrace, int SpanBytes, int Variants, bool IsGzip, int Seed);
