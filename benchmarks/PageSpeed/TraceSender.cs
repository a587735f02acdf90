using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Jaeger.BrowserTests.Traces;
using OpenTelemetry.Proto.Collector.Trace.V1;

namespace TracingAspire.Benchmarks.PageSpeed;

/// <summary>Sends a trace over OTLP/HTTP, the spans of each service in a request of their own.</summary>
internal static class TraceSender
{
    /// <summary>Sends it; once this returns, everything is accepted.</summary>
    public static async Task SendAsync(TraceScript trace, IPEndPoint receiver, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        foreach (var part in trace.ToRequest().ResourceSpans)
        {
            using var content = new ByteArrayContent(new ExportTraceServiceRequest { ResourceSpans = { part } }.ToByteArray());
            content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
            using var answer = await client.PostAsync(new Uri($"http://{receiver}/v1/traces"), content, cancellation);
            answer.EnsureSuccessStatusCode();
        }
    }
}
