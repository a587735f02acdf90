using System.Buffers;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Counts spans while it walks the serialized request; one thread at a time.</summary>
internal sealed class SpanAggregator
{
    private readonly SpanMetricsConfig _config;
    private readonly DimensionPlan _plan;
    private readonly SeriesAttributes _attributes;
    private readonly SpanFields _fields;
    private readonly ValueSlots _eventValues;
    private readonly KeyBuffer _key = new();
    private readonly AdjustedCount _adjusted = new();
    private readonly double _divider;
    private ulong _start;

    public SpanAggregator(SpanMetricsConfig config, string instanceId)
    {
        _config = config;
        _plan = new DimensionPlan(config);
        _attributes = new SeriesAttributes(config, instanceId);
        _fields = new SpanFields(_plan.EncodedNames);
        _eventValues = new ValueSlots(_plan.EncodedNames);
        _divider = config.Histogram.Divider;
        Resources = new ResourceTable(config, _plan.Names);
    }

    public ResourceTable Resources { get; }

    public void Add(ReadOnlySequence<byte> request, DateTimeOffset now)
    {
        _start = UnixTime.Nanoseconds(now);
        if (request.IsSingleSegment)
        {
            Add(request.FirstSpan, now);
            return;
        }

        var copy = ArrayPool<byte>.Shared.Rent((int)request.Length);
        request.CopyTo(copy);
        Add(copy.AsSpan(0, (int)request.Length), now);
        ArrayPool<byte>.Shared.Return(copy);
    }

    private void Add(ReadOnlySpan<byte> request, DateTimeOffset now)
    {
        var cursor = new WireCursor(request);
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.RequestResourceSpans)
                AddResource(cursor.Bytes, now);
        }
    }

    private void AddResource(ReadOnlySpan<byte> resourceSpans, DateTimeOffset now)
    {
        var resource = WireTraces.Find(resourceSpans, WireTraces.ResourceSpansResource);
        if (Resources.Find(resource, now) is not { } known)
            return;
        var cursor = new WireCursor(resourceSpans);
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.ResourceSpansScopeSpans)
                AddScope(cursor.Bytes, known);
        }
    }

    private void AddScope(ReadOnlySpan<byte> scopeSpans, KnownResource resource)
    {
        var scope = _config.IncludeInstrumentationScope.Count == 0
            ? default
            : WireTraces.Find(scopeSpans, WireTraces.ScopeSpansScope);
        var cursor = new WireCursor(scopeSpans);
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.ScopeSpansSpans)
                AddSpan(cursor.Bytes, scope, resource);
        }
    }

    private void AddSpan(ReadOnlySpan<byte> span, ReadOnlySpan<byte> scope, KnownResource resource)
    {
        _fields.Read(span);
        var (count, isAdjusted) = _adjusted.Of(_fields.TraceState(span));
        var duration = _fields.Duration / _divider;
        var origin = new SpanOrigin(span, default, scope, resource, isAdjusted);

        Series(resource.Series!.Calls, _plan.Calls, origin, duration).Count += count;
        if (!_config.Histogram.Disable)
            Series(resource.Series.Durations, _plan.Durations, origin, duration).Observe(duration, count);
        if (!_config.HasEvents)
            return;
        foreach (var (offset, length) in _fields.Events)
        {
            var place = new SpanOrigin(span, span.Slice(offset, length), scope, resource, isAdjusted);
            ReadEvent(place.Event);
            Series(resource.Series.Events, _plan.Events, place, duration).Count += count;
        }
    }

    private void ReadEvent(ReadOnlySpan<byte> spanEvent)
    {
        _eventValues.Clear();
        var cursor = new WireCursor(spanEvent);
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.EventAttributes)
                _eventValues.Add(cursor.Bytes, cursor.Offset);
        }
    }

    // Overflow gets no exemplars while the span has no series of its own.
    private TSeries Series<TSeries>(
        SeriesTable<TSeries> table, PlannedDimension[] dimensions, in SpanOrigin origin, double duration)
        where TSeries : Series
    {
        WriteKey(dimensions, origin);
        var series = table.Find(_key.Written);
        if (series is null && table.IsFull)
            return table.Overflow(_start);
        series ??= table.Add(_key.Written, Attributes(dimensions, origin), _start);
        if (_config.HasExemplars && _fields.TraceId(origin.Span).IndexOfAnyExcept((byte)0) >= 0)
            series.AddExemplar(_fields.TraceId(origin.Span), _fields.SpanId(origin.Span), duration, _config.MaxExemplars);
        return series;
    }

    private void WriteKey(PlannedDimension[] dimensions, in SpanOrigin origin)
    {
        _key.Clear();
        _key.Add(origin.Resource.EncodedServiceName);
        if (!_config.ExcludeDimensions.Contains(MetricAttributes.SpanName))
            _key.Add(_fields.Name(origin.Span));
        _key.Add(_config.ExcludeDimensions.Contains(MetricAttributes.SpanKind) ? (byte)0 : (byte)_fields.Kind);
        _key.Add(_config.ExcludeDimensions.Contains(MetricAttributes.StatusCode) ? (byte)0 : (byte)_fields.Status);
        foreach (var dimension in dimensions)
        {
            var isThere = TryGet(dimension, origin, out var value);
            _key.Add(isThere ? (byte)1 : (byte)0);
            if (isThere)
                _key.Add(value);
        }

        if (_config.EnableMetricsSamplingMethod)
            _key.Add(origin.IsAdjusted ? (byte)1 : (byte)0);
    }

    private List<KeyValue> Attributes(PlannedDimension[] dimensions, in SpanOrigin origin)
    {
        var attributes = _attributes.Create(
            origin.Resource.ServiceName!, origin.Span, _fields, origin.Scope, origin.IsAdjusted);
        foreach (var dimension in dimensions)
        {
            if (TryGet(dimension, origin, out var value))
                SeriesAttributes.Put(attributes, dimension.Name, AnyValue.Parser.ParseFrom(value.ToArray()));
            else if (dimension.Default is { } text)
                SeriesAttributes.Put(attributes, dimension.Name, new AnyValue { StringValue = text });
        }

        return attributes;
    }

    // The span's own attributes first, then the event's, then the resource's.
    private bool TryGet(PlannedDimension dimension, in SpanOrigin origin, out ReadOnlySpan<byte> value)
    {
        if (_fields.Dimensions.TryGet(dimension.Index, origin.Span, out value))
            return true;
        if (!origin.Event.IsEmpty && _eventValues.TryGet(dimension.Index, origin.Event, out value))
            return true;
        value = origin.Resource.DimensionValues[dimension.Index];
        return origin.Resource.DimensionValues[dimension.Index] is not null;
    }
}
