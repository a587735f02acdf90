namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>A serialized span, or one of its events, with what it stands under.</summary>
internal readonly ref struct SpanOrigin(
    ReadOnlySpan<byte> span, ReadOnlySpan<byte> spanEvent, ReadOnlySpan<byte> scope, KnownResource resource, bool isAdjusted)
{
    public ReadOnlySpan<byte> Span { get; } = span;

    /// <summary>Empty for the span itself.</summary>
    public ReadOnlySpan<byte> Event { get; } = spanEvent;

    public ReadOnlySpan<byte> Scope { get; } = scope;

    public KnownResource Resource { get; } = resource;

    /// <summary>Whether the count was extrapolated from the sampling threshold.</summary>
    public bool IsAdjusted { get; } = isAdjusted;
}
