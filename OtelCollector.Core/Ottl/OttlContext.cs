using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace OtelCollector.Core.Ottl;

/// <summary>
/// The telemetry a condition looks at, with all it lies in. One instance serves a whole request: set what changes, then
/// evaluate; not for use by several threads.
/// </summary>
internal sealed class OttlContext
{
    private static readonly Resource NoResource = new();
    private static readonly InstrumentationScope NoScope = new();
    private RepeatedField<KeyValue>? _cache;

    public Resource Resource { get; private set; } = NoResource;

    public InstrumentationScope Scope { get; private set; } = NoScope;

    /// <summary>The message around the resource: it holds the schema URL.</summary>
    public object? ResourceParent { get; private set; }

    /// <summary>The message around the scope: it holds the schema URL.</summary>
    public object? ScopeParent { get; private set; }

    public Span Span { get; private set; } = null!;

    public Span.Types.Event SpanEvent { get; private set; } = null!;

    public int EventIndex { get; private set; }

    public Metric Metric { get; private set; } = null!;

    /// <summary>A number, histogram, exponential histogram or summary data point.</summary>
    public object DataPoint { get; private set; } = null!;

    public LogRecord LogRecord { get; private set; } = null!;

    /// <summary>Why the last condition had no answer; null where it had one.</summary>
    public string? Error { get; set; }

    /// <summary>Why an argument of a function has no value of the type asked for.</summary>
    public Values.OttlValue Failure { get; set; }

    /// <summary>A map that only lives while one item is looked at.</summary>
    public RepeatedField<KeyValue> Cache => _cache ??= [];

    public void Set(ResourceSpans resource) => (Resource, ResourceParent) = (resource.Resource ?? NoResource, resource);

    public void Set(ResourceMetrics resource) => (Resource, ResourceParent) = (resource.Resource ?? NoResource, resource);

    public void Set(ResourceLogs resource) => (Resource, ResourceParent) = (resource.Resource ?? NoResource, resource);

    public void Set(ScopeSpans scope) => (Scope, ScopeParent) = (scope.Scope ?? NoScope, scope);

    public void Set(ScopeMetrics scope) => (Scope, ScopeParent) = (scope.Scope ?? NoScope, scope);

    public void Set(ScopeLogs scope) => (Scope, ScopeParent) = (scope.Scope ?? NoScope, scope);

    public void Set(Span span)
    {
        Span = span;
        _cache?.Clear();
    }

    public void Set(Span.Types.Event spanEvent, int index)
    {
        (SpanEvent, EventIndex) = (spanEvent, index);
        _cache?.Clear();
    }

    public void Set(Metric metric)
    {
        Metric = metric;
        _cache?.Clear();
    }

    public void SetDataPoint(object dataPoint)
    {
        DataPoint = dataPoint;
        _cache?.Clear();
    }

    public void Set(LogRecord record)
    {
        LogRecord = record;
        _cache?.Clear();
    }
}
