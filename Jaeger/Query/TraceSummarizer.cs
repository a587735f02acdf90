using Jaeger.Model;
using Jaeger.Storage;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Query;

/// <summary>Counts what a summary tells of a trace.</summary>
internal static class TraceSummarizer
{
    /// <summary>Summarizes a trace as adjusters leave it; as in the original, times after 2262 are left out as if before 1970.</summary>
    public static TraceSummary Summarize(TraceOutline trace)
    {
        var ids = trace.Spans.Select(s => s.Id).ToHashSet();
        var services = new SortedDictionary<string, (int Spans, int Errors)>(StringComparer.Ordinal);
        var (start, end, orphans) = (long.MaxValue, long.MinValue, 0);
        SpanOutline? root = null;
        foreach (var span in trace.Spans)
        {
            var (spans, errors) = services.GetValueOrDefault(span.Service);
            services[span.Service] = (spans + 1, errors + (span.Status == Status.Types.StatusCode.Error ? 1 : 0));
            start = Math.Min(start, UnixNano.FromOtlp(span.Start));
            end = Math.Max(end, UnixNano.FromOtlp(span.End));
            if (!span.ParentId.IsEmpty) orphans += ids.Contains(span.ParentId) ? 0 : 1;
            else if (root is null || UnixNano.FromOtlp(span.Start) < UnixNano.FromOtlp(root.Value.Start)) root = span;
        }

        return new TraceSummary(
            trace.Id,
            root?.Service ?? "",
            root?.Name ?? "",
            (ulong)Math.Max(0, start),
            (ulong)Math.Max(0, end),
            services.Values.Sum(s => s.Spans),
            services.Values.Sum(s => s.Errors),
            orphans,
            [.. services.Select(s => new ServiceSummary(s.Key, s.Value.Spans, s.Value.Errors))]);
    }
}
