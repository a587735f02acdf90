using System.Globalization;
using Jaeger.Model;

namespace Jaeger.Adjusters;

/// <summary>Leaves the first spans of a trace that is larger than the limit, and says so on the first of them.</summary>
internal sealed class TraceSizeLimit(int limit) : IAdjuster
{
    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        if (limit <= 0 || trace.SpanCount <= limit) return;
        var left = limit;
        foreach (var scope in trace.Resources.SelectMany(r => r.Scopes))
        {
            var kept = Math.Min(left, scope.Spans.Count);
            scope.Spans.RemoveRange(kept, scope.Spans.Count - kept);
            left -= kept;
        }

        foreach (var resource in trace.Resources) resource.Scopes.RemoveAll(s => s.Spans.Count == 0);
        trace.Resources.RemoveAll(r => r.Scopes.Count == 0);
        trace.Spans.First().AddWarning(
            string.Create(CultureInfo.InvariantCulture, $"trace has more than {limit} spans, showing first {limit} spans only"));
    }
}
