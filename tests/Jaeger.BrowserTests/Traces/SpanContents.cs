using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.BrowserTests.Traces;

/// <summary>What spans of a <see cref="TraceScript"/> hold besides their times.</summary>
public static class SpanContents
{
    /// <summary>Adds an attribute.</summary>
    public static Span With(this Span span, string key, string value)
    {
        span.Attributes.Add(Attribute(key, value));
        return span;
    }

    /// <summary>Adds an event, in milliseconds after the start of the trace.</summary>
    public static Span Event(this Span span, TraceScript trace, double atMs, string name, params (string Key, string Value)[] attributes)
    {
        var added = new Span.Types.Event { Name = name, TimeUnixNano = trace.At(atMs) };
        added.Attributes.AddRange(attributes.Select(pair => Attribute(pair.Key, pair.Value)));
        span.Events.Add(added);
        return span;
    }

    /// <summary>Marks the span as failed.</summary>
    public static Span Failed(this Span span, string message = "")
    {
        span.Status = new Status { Code = Status.Types.StatusCode.Error, Message = message };
        return span;
    }

    /// <summary>Adds a link to a span of the same trace.</summary>
    public static Span LinkedTo(this Span span, Span other)
    {
        span.Links.Add(new Span.Types.Link { TraceId = other.TraceId, SpanId = other.SpanId });
        return span;
    }

    /// <summary>An attribute with a text.</summary>
    public static KeyValue Attribute(string key, string value) => new() { Key = key, Value = new AnyValue { StringValue = value } };
}
