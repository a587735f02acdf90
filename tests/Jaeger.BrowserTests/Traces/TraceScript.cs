using System.Security.Cryptography;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.BrowserTests.Traces;

/// <summary>A trace as a test writes it down: spans with their parents, in milliseconds after its start.</summary>
public sealed class TraceScript
{
    private const ulong NanosecondsOfMillisecond = 1_000_000;
    private readonly Dictionary<string, ResourceSpans> _services = new(StringComparer.Ordinal);
    private readonly ByteString _traceId = ByteString.CopyFrom(RandomNumberGenerator.GetBytes(16));
    private readonly ulong _start;

    /// <summary>An empty trace.</summary>
    /// <param name="start">When the trace starts; a minute ago if not given.</param>
    public TraceScript(DateTimeOffset? start = null) =>
        _start = (ulong)(start ?? DateTimeOffset.UtcNow.AddMinutes(-1)).ToUnixTimeMilliseconds() * NanosecondsOfMillisecond;

    /// <summary>The trace's ID in hex.</summary>
    public string TraceId => Convert.ToHexStringLower(_traceId.Span);

    /// <summary>Adds a span; what else it has is set on the span that is returned.</summary>
    public Span Add(string service, string name, double startMs, double durationMs, Span? parent = null, Span.Types.SpanKind kind = Span.Types.SpanKind.Internal)
    {
        var span = new Span
        {
            TraceId = _traceId,
            SpanId = ByteString.CopyFrom(RandomNumberGenerator.GetBytes(8)),
            ParentSpanId = parent?.SpanId ?? ByteString.Empty,
            Name = name,
            Kind = kind,
            StartTimeUnixNano = At(startMs),
            EndTimeUnixNano = At(startMs + durationMs),
        };
        SpansOf(service).Add(span);
        return span;
    }

    /// <summary>The moment so many milliseconds after the start, in nanoseconds since 1970.</summary>
    public ulong At(double milliseconds) => _start + (ulong)(milliseconds * NanosecondsOfMillisecond);

    /// <summary>The resource of a service's spans.</summary>
    public Resource ResourceOf(string service)
    {
        SpansOf(service);
        return _services[service].Resource;
    }

    /// <summary>The trace as it is sent.</summary>
    public ExportTraceServiceRequest ToRequest() => new() { ResourceSpans = { _services.Values } };

    private Google.Protobuf.Collections.RepeatedField<Span> SpansOf(string service)
    {
        if (!_services.TryGetValue(service, out var spans))
        {
            spans = new ResourceSpans { Resource = new Resource(), ScopeSpans = { new ScopeSpans { Scope = new InstrumentationScope { Name = "script" } } } };
            spans.Resource.Attributes.Add(SpanContents.Attribute("service.name", service));
            _services[service] = spans;
        }

        return spans.ScopeSpans[0].Spans;
    }
}
