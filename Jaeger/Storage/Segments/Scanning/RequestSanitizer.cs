using Google.Protobuf;
using Jaeger.Sanitizers;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Storage.Segments.Scanning;

/// <summary>Decodes the few requests that are not complete, completes them and encodes them again, in pieces that fit into a segment.</summary>
internal static class RequestSanitizer
{
    private const int MostSpans = Segment.MaxSpans / 4;

    /// <summary>The spans of a request, complete.</summary>
    public static IEnumerable<byte[]> Sanitize(ReadOnlyMemory<byte> request)
    {
        var decoded = ExportTraceServiceRequest.Parser.ParseFrom(request.Span);
        Sanitizer.Sanitize(decoded.ResourceSpans);
        if (decoded.ResourceSpans.Sum(r => r.ScopeSpans.Sum(s => s.Spans.Count)) <= MostSpans) return [decoded.ToByteArray()];
        return
            from resource in decoded.ResourceSpans
            from scope in resource.ScopeSpans
            from spans in scope.Spans.Chunk(MostSpans)
            select Request(resource, scope, spans).ToByteArray();
    }

    private static ExportTraceServiceRequest Request(ResourceSpans resource, ScopeSpans scope, Span[] spans)
    {
        var scopeSpans = new ScopeSpans { Scope = scope.Scope, SchemaUrl = scope.SchemaUrl };
        scopeSpans.Spans.AddRange(spans);
        var resourceSpans = new ResourceSpans { Resource = resource.Resource, SchemaUrl = resource.SchemaUrl };
        resourceSpans.ScopeSpans.Add(scopeSpans);
        var request = new ExportTraceServiceRequest();
        request.ResourceSpans.Add(resourceSpans);
        return request;
    }
}
