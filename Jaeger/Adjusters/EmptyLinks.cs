using Jaeger.Model;

namespace Jaeger.Adjusters;

/// <summary>Removes links that point to no trace.</summary>
internal sealed class EmptyLinks : IAdjuster
{
    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        foreach (var resource in trace.Resources)
        {
            foreach (var scope in resource.Scopes)
            {
                foreach (var span in scope.Spans)
                {
                    if (span.Links.Length > 0) Adjust(span);
                }
            }
        }
    }

    private static void Adjust(TraceSpan span)
    {
        var kept = Array.FindAll(span.Links, l => !l.TraceId.IsEmpty);
        var removed = span.Links.Length - kept.Length;
        if (removed == 0) return;
        span.Links = kept;
        span.AddWarning("Invalid span link removed", removed);
    }
}
