namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>The kinds of spans, numbered as in OTLP.</summary>
internal enum SpanKind
{
    Unspecified = 0,
    Internal = 1,
    Server = 2,
    Client = 3,
}

/// <summary>Something a service does.</summary>
/// <param name="Service">The service.</param>
/// <param name="Name">The name of its spans.</param>
/// <param name="Kind">Their kind.</param>
/// <param name="Verb">HTTP method, RPC method or SQL command.</param>
/// <param name="Subject">HTTP route, RPC service or table.</param>
internal sealed record Operation(string Service, string Name, SpanKind Kind, string Verb, string Subject);
