namespace TracingAspire.Testing;

/// <summary>Joins spans to their parents.</summary>
internal static class SpanTree
{
    /// <summary>Joins the spans and gives those that hang nowhere, by start.</summary>
    public static (Span First, IReadOnlyList<Span> Tops) Grow(IReadOnlyList<Span> spans)
    {
        if (spans.Count == 0)
            throw new ArgumentException("A trace has at least one span.", nameof(spans));

        var byId = new Dictionary<string, Span>(StringComparer.Ordinal);
        foreach (var span in spans)
            byId.TryAdd(span.SpanId, span);

        var ordered = spans.OrderBy(span => span.Start).ThenBy(span => span.Name, StringComparer.Ordinal).ToList();
        List<Span> tops = [];
        foreach (var span in ordered)
        {
            // A parent below the span itself would be a circle: the span then stays at the top.
            if (span.ParentSpanId is { } id && byId.TryGetValue(id, out var parent) && parent != span && !parent.Ancestors.Contains(span))
                parent.Adopt(span);
            else
                tops.Add(span);
        }

        return (ordered[0], tops);
    }
}
