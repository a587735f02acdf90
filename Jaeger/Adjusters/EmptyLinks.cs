using Jaeger.Model;

namespace Jaeger.Adjusters;

/// <summary>Removes links that point to no trace.</summary>
internal sealed class EmptyLinks : IAdjuster
{
    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        foreach (var span in trace.Spans)
        {
            var kept = span.Links.Where(l => !TraceId.FromBytes(l.TraceId.Span).IsEmpty).ToList();
            var removed = span.Links.Count - kept.Count;
            if (removed == 0) continue;
            span.Links = kept;
            for (var i = 0; i < removed; i++) span.AddWarning("Invalid span link removed");
        }
    }
}
