using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Http;

/// <summary>The header that tells the client which trace its request became, as Jaeger sends it.</summary>
internal static class TraceResponse
{
    /// <summary>Its name.</summary>
    public const string Header = "traceresponse";

    /// <summary>
    /// Its value: of the request's span where there is one; without, of the trace the client began, or of a new one, as
    /// Jaeger names one even where nobody collects its spans. Empty where the request is not traced by anybody.
    /// </summary>
    public static string Of(HttpRequest request, bool isTraced)
    {
        if (isTraced && Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
            return Format(activity.TraceId, activity.SpanId, activity.Recorded);
        if (ActivityContext.TryParse(request.Headers.TraceParent, traceState: null, isRemote: true, out var parent))
            return Format(parent.TraceId, isTraced ? ActivitySpanId.CreateRandom() : parent.SpanId, parent.TraceFlags.HasFlag(ActivityTraceFlags.Recorded));
        return isTraced ? Format(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), isRecorded: true) : "";
    }

    private static string Format(ActivityTraceId trace, ActivitySpanId span, bool isRecorded) =>
        $"00-{trace}-{span}-{(isRecorded ? "01" : "00")}";
}
