using Jaeger.MetricStore;
using Jaeger.Model;
using Jaeger.Query.Http;
using Microsoft.AspNetCore.Http;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Query.Legacy;

/// <summary>The parameters all metrics have in common; times in milliseconds.</summary>
internal static class MetricParameters
{
    private const long Second = 1_000 * LegacyParameters.Millisecond;

    /// <summary>Reads the parameters in the order in which Jaeger complains about them.</summary>
    public static MetricQuery Parse(HttpRequest request, TimeProvider clock)
    {
        if (!Parameters.Has(request, "service"))
            throw new ApiException(StatusCodes.Status400BadRequest, "unable to parse param 'service': please provide at least one service name");
        return new MetricQuery
        {
            Services = [.. Parameters.All(request, "service")],
            GroupByOperation = LegacyParameters.Boolean(request, "groupByOperation"),
            SpanKinds = Kinds(request),
            End = Milliseconds("endTs", UnixNano.Now(clock)),
            Lookback = Milliseconds("lookback", 3600 * Second),
            Step = Milliseconds("step", 5 * Second),
            RatePer = Milliseconds("ratePer", 600 * Second),
        };

        long Milliseconds(string name, long fallback) =>
            LegacyParameters.Count(request, name, LegacyParameters.Millisecond, fallback);
    }

    private static IReadOnlyList<Kind> Kinds(HttpRequest request) => Parameters.Has(request, "spanKind")
        ? [.. Parameters.All(request, "spanKind").Select(KindOf)]
        : [Kind.Server];

    private static Kind KindOf(string name)
    {
        var kind = SpanKinds.Parse(name);
        return kind != Kind.Unspecified || string.Equals(name, "unspecified", StringComparison.OrdinalIgnoreCase)
            ? kind
            : throw new ApiException(StatusCodes.Status400BadRequest, $"unable to parse param 'spanKind': unsupported span kind: '{name}'");
    }
}
