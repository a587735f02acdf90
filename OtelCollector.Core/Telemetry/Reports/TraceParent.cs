using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace OtelCollector.Core.Telemetry.Reports;

/// <summary>Reads the trace context of a request in the formats the configuration names.</summary>
internal static class TraceParent
{
    /// <summary>The sender's span; default where there is none.</summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="propagators"><c>tracecontext</c>, <c>b3</c>; of several the last that finds one counts.</param>
    public static ActivityContext Of(IHeaderDictionary headers, IReadOnlyList<string> propagators)
    {
        ActivityContext found = default;
        foreach (var propagator in propagators)
        {
            var context = propagator == "b3" ? B3(headers) : W3C(headers);
            if (context != default)
                found = context;
        }

        return found;
    }

    private static ActivityContext W3C(IHeaderDictionary headers) =>
        ActivityContext.TryParse(headers.TraceParent, headers.TraceState, isRemote: true, out var context) ? context : default;

    // One header, else one for each part.
    private static ActivityContext B3(IHeaderDictionary headers)
    {
        var parts = headers["b3"].ToString().Split('-');
        var (trace, span, sampled) = parts.Length >= 2
            ? (parts[0], parts[1], parts.ElementAtOrDefault(2) ?? string.Empty)
            : (headers["x-b3-traceid"].ToString(), headers["x-b3-spanid"].ToString(), headers["x-b3-sampled"].ToString());
        var isKept = sampled is "1" or "d" or "true" || headers["x-b3-flags"] == "1";
        var parent = $"00-{trace.PadLeft(32, '0')}-{span}-{(isKept ? "01" : "00")}".ToLowerInvariant();
        return ActivityContext.TryParse(parent, null, isRemote: true, out var context) ? context : default;
    }
}
