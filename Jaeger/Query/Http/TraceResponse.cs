using System.Diagnostics;

namespace Jaeger.Query.Http;

/// <summary>The header that tells the client which trace its request became, as Jaeger sends it.</summary>
internal static class TraceResponse
{
    /// <summary>Its name.</summary>
    public const string Header = "traceresponse";

    /// <summary>Its value: of the request's span where there is one; empty where requests are not traced.</summary>
    public static string Of(bool tracesRequests)
    {
        if (!tracesRequests) return "";
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
            return $"00-{activity.TraceId}-{activity.SpanId}-{(activity.Recorded ? "01" : "00")}";

        // Jaeger names one even where nobody collects its spans.
        return $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01";
    }
}
