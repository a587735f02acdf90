using Jaeger.GoFormats;
using Jaeger.Model;
using Jaeger.Query.Http;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Legacy;

/// <summary>Service performance metrics in the older API; there is no backend for them, so a good request is answered with 501.</summary>
internal static class MetricEndpoints
{
    /// <summary><c>GET /api/metrics/latencies</c>.</summary>
    public static Task LatenciesAsync(HttpContext context)
    {
        var quantile = Parameters.Text(context.Request, "quantile");
        _ = LegacyParameters.Checked(() => GoNumber.ParseFloat64(quantile), "unable to parse param 'quantile': ");
        return RatesAsync(context);
    }

    /// <summary><c>GET /api/metrics/calls</c> and <c>/api/metrics/errors</c>.</summary>
    public static Task RatesAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Query.ContainsKey("service"))
            throw new ApiException(StatusCodes.Status400BadRequest, "unable to parse param 'service': please provide at least one service name");
        _ = LegacyParameters.Boolean(request, "groupByOperation");
        foreach (var kind in Parameters.All(request, "spanKind"))
        {
            if (SpanKinds.NameOf(SpanKinds.Parse(kind)).Length == 0 && !string.Equals(kind, "unspecified", StringComparison.OrdinalIgnoreCase))
                throw new ApiException(StatusCodes.Status400BadRequest, $"unable to parse param 'spanKind': unsupported span kind: '{kind}'");
        }

        foreach (var name in (string[])["endTs", "lookback", "step", "ratePer"])
            _ = LegacyParameters.Count(request, name, LegacyParameters.Millisecond, fallback: 0);
        throw new ApiException(
            StatusCodes.Status501NotImplemented, "trace metrics are currently disabled - no metrics backend configured");
    }
}
