using System.Globalization;
using Google.Protobuf;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests;

/// <summary>Short forms of OTLP messages.</summary>
internal static class Otlp
{
    /// <summary>2023-11-14T22:13:20Z.</summary>
    public const ulong BaseTime = 1_700_000_000_000_000_000;

    public const ulong Millisecond = 1_000_000;

    public static ResourceSpans Request(string service, params Span[] spans) =>
        Request(service, [], spans);

    public static ResourceSpans Request(string service, KeyValue[] resource, params Span[] spans)
    {
        var request = new ResourceSpans { Resource = new Resource() };
        request.Resource.Attributes.Add(Text("service.name", service));
        request.Resource.Attributes.AddRange(resource);
        var scope = new ScopeSpans { Scope = new InstrumentationScope { Name = "lib", Version = "1.0" } };
        scope.Spans.AddRange(spans);
        request.ScopeSpans.Add(scope);
        return request;
    }

    public static Span Span(
        ulong trace, ulong id, string name = "op", ulong parent = 0, ulong startMs = 0, ulong durationMs = 10, params KeyValue[] attributes)
    {
        var span = new Span
        {
            TraceId = TraceId(trace),
            SpanId = SpanId(id),
            Name = name,
            Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind.Server,
            StartTimeUnixNano = BaseTime + (startMs * Millisecond),
            EndTimeUnixNano = BaseTime + ((startMs + durationMs) * Millisecond),
        };
        if (parent != 0) span.ParentSpanId = SpanId(parent);
        span.Attributes.AddRange(attributes);
        return span;
    }

    public static ByteString TraceId(ulong low) => Hex(low.ToString("x32", CultureInfo.InvariantCulture));

    public static ByteString SpanId(ulong id) => Hex(id.ToString("x16", CultureInfo.InvariantCulture));

    public static KeyValue Text(string key, string value) => new() { Key = key, Value = new AnyValue { StringValue = value } };

    public static KeyValue Number(string key, long value) => new() { Key = key, Value = new AnyValue { IntValue = value } };

    private static ByteString Hex(string hex) => ByteString.CopyFrom(Convert.FromHexString(hex));
}
