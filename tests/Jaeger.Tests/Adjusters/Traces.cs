using Google.Protobuf;
using Jaeger.Model;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Adjusters;

/// <summary>Views as the storage would give them.</summary>
internal static class Traces
{
    public static Trace Of(params ResourceSpans[] request) => OtlpRequest.Traces(Bytes(request)).Single();

    public static byte[] Bytes(params ResourceSpans[] request)
    {
        var message = new ExportTraceServiceRequest();
        message.ResourceSpans.AddRange(request);
        return message.ToByteArray();
    }

    public static TraceSpan Named(this Trace trace, string name) => trace.Spans.Single(s => s.Name == name);
}
