using Jaeger.Model;
using Jaeger.Storage;

namespace Jaeger.Query;

/// <summary>The skeleton of a trace that adjusters have changed.</summary>
internal static class TraceOutlines
{
    /// <summary>The outline of a view.</summary>
    /// <param name="trace">The view.</param>
    /// <param name="arrival">The trace's arrival number.</param>
    public static TraceOutline Of(Trace trace, long arrival)
    {
        var spans =
            from resource in trace.Resources
            let service = resource.ServiceName
            from scope in resource.Scopes
            from span in scope.Spans
            select new SpanOutline(
                span.Id, span.ParentId, service, span.Name, span.Kind, span.StatusCode, span.Start, span.End);
        return new TraceOutline(trace.Id, arrival, [.. spans]);
    }
}
