using Jaeger.GoFormats;
using Jaeger.MetricStore;
using Jaeger.Query.Http;
using Jaeger.Query.Json;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Legacy;

/// <summary>The metrics of services that the UI's Monitor page shows. Their answers have no envelope; errors do.</summary>
internal sealed class MetricEndpoints(QueryService query, TimeProvider clock)
{
    /// <summary><c>GET /api/metrics/latencies</c>.</summary>
    public Task LatenciesAsync(HttpContext context)
    {
        var text = Parameters.Text(context.Request, "quantile");
        var quantile = LegacyParameters.Checked(() => GoNumber.ParseFloat64(text), "unable to parse param 'quantile': ");
        return AnswerAsync(context, (reader, parameters, token) => reader.GetLatenciesAsync(parameters, quantile, token));
    }

    /// <summary><c>GET /api/metrics/calls</c>.</summary>
    public Task CallRatesAsync(HttpContext context) =>
        AnswerAsync(context, (reader, parameters, token) => reader.GetCallRatesAsync(parameters, token));

    /// <summary><c>GET /api/metrics/errors</c>.</summary>
    public Task ErrorRatesAsync(HttpContext context) =>
        AnswerAsync(context, (reader, parameters, token) => reader.GetErrorRatesAsync(parameters, token));

    private async Task AnswerAsync(
        HttpContext context, Func<IMetricReader, MetricQuery, CancellationToken, ValueTask<MetricFamily>> get)
    {
        var parameters = MetricParameters.Parse(context.Request, clock);
        var reader = query.Metrics ?? throw new ApiException(
            StatusCodes.Status501NotImplemented, "trace metrics are currently disabled - no metrics backend configured");
        var family = await get(reader, parameters, context.RequestAborted);
        await using var body = new JsonBody(context, LegacyParameters.PrettyPrint(context.Request));
        await MetricFamilyJson.WriteAsync(body, family);
        await body.CompleteAsync();
    }
}
