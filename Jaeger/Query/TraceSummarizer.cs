using Jaeger.Storage;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Query;

/// <summary>Counts what a summary tells of a trace.</summary>
internal static class TraceSummarizer
{
    /// <summary>Summarizes a trace as adjusters leave it.</summary>
    public static TraceSummary Summarize(TraceOutline trace)
    {
        var ids = trace.Spans.Select(s => s.Id).ToHashSet();
        var services = new SortedDictionary<string, (int Spans, int Errors)>(StringComparer.Ordinal);
        var (start, end, orphans) = (ulong.MaxValue, 0UL, 0);
        SpanOutline? root = null;
        foreach (var span in trace.Spans)
        {
            var (spans, errors) = services.GetValueOrDefault(span.Service);
            services[span.Service] = (spans + 1, errors + (span.Status == Status.Types.StatusCode.Error ? 1 : 0));
            start = Math.Min(start, span.Start);
            end = Math.Max(end, span.End);
            if (!span.ParentId.IsEmpty) orphans += ids.Contains(span.ParentId) ? 0 : 1;
            else if (root is null || span.Start < root.Value.Start) root = span;
        }

        return new TraceSummary(
            trace.Id,
            root?.Service ?? "",
            root?.Name ?? "",
            start,
            end,
            services.Values.Sum(s => s.Spans),
            services.Values.Sum(s => s.Errors),
            orphans,
            [.. services.Select(s => new ServiceSummary(s.Key, s.Value.Spans, s.Value.Errors))]);
    }
}
