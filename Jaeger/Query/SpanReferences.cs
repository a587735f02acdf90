using Jaeger.Model;

namespace Jaeger.Query;

/// <summary>How links become references, which is what the older API knows instead.</summary>
internal static class SpanReferences
{
    /// <summary>Whether a link only says of which type the reference to the parent is.</summary>
    public static bool PointsToParent(TraceLink link, TraceSpan span) =>
        !span.ParentId.IsEmpty && link.SpanId == span.ParentId && link.TraceId == span.TraceId;

    /// <summary>Whether a link is a CHILD_OF reference; one made from an OpenTracing reference remembers of which kind that was.</summary>
    public static bool IsChildOf(TraceLink link) =>
        TraceAttributes.Find(link.Attributes, "opentracing.ref_type"u8) is { } type && type.Text.Span.SequenceEqual("child_of"u8);

    /// <summary>Whether the reference to the parent is CHILD_OF.</summary>
    public static bool IsParentChildOf(TraceSpan span) =>
        Array.FindLast(span.Links, l => PointsToParent(l, span)) is not { } toParent || IsChildOf(toParent);
}
