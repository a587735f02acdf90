using Jaeger.Model;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Query;

/// <summary>Counts what a summary tells of a trace.</summary>
internal static class TraceSummarizer
{
    /// <summary>Summarizes an adjusted trace.</summary>
    public static TraceSummary Summarize(Trace trace)
    {
        var ids = trace.Spans.Select(s => s.Id).ToHashSet();
        var services = new SortedDictionary<string, (int Spans, int Errors)>(StringComparer.Ordinal);
        var (start, end, orphans) = (ulong.MaxValue, 0UL, 0);
        (TraceSpan Span, string Service)? root = null;
        foreach (var resource in trace.Resources)
        {
            var service = resource.ServiceName;
            foreach (var span in resource.Scopes.SelectMany(s => s.Spans))
            {
                var (spans, errors) = services.GetValueOrDefault(service);
                services[service] = (spans + 1, errors + (span.StatusCode == Status.Types.StatusCode.Error ? 1 : 0));
                start = Math.Min(start, span.Start);
                end = Math.Max(end, span.End);
                if (!span.ParentId.IsEmpty) orphans += ids.Contains(span.ParentId) ? 0 : 1;
                else if (root is null || span.Start < root.Value.Span.Start) root = (span, service);
            }
        }

        return new TraceSummary(
            trace.Id,
            root?.Service ?? "",
            root?.Span.Name ?? "",
            start,
            end,
            services.Values.Sum(s => s.Spans),
            services.Values.Sum(s => s.Errors),
            orphans,
            [.. services.Select(s => new ServiceSummary(s.Key, s.Value.Spans, s.Value.Errors))]);
    }
}
