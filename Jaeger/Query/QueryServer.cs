using Jaeger.Query.Http;
using Jaeger.Query.Legacy;
using Jaeger.Query.Live;
using Jaeger.Query.Proxy;
using Jaeger.Query.V3;
using Jaeger.Tenancy;
using Jaeger.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jaeger.Query;

/// <summary>Answers every request: the API below <c>/api</c>, the UI on all other paths, both below the base path.</summary>
internal sealed class QueryServer
{
    private readonly LiveStreams _streams = LiveStreams.Begin();
    private readonly Router _router;
    private readonly TenantGate _tenants;
    private readonly bool _tracesRequests;
    private readonly string? _contentSecurityPolicy;

    /// <summary>Creates the server over a query service.</summary>
    public QueryServer(QueryService query, UiEndpoint ui, OtlpProxy? proxy, TenantGate tenants, JaegerQueryConfig config, TimeProvider clock, ILogger logger)
    {
        _tenants = tenants;
        _tracesRequests = config.TracesRequests;
        _contentSecurityPolicy = ui.ContentSecurityPolicy;
        _router = new Router(config.BasePath);
        LegacyRoutes.Add(_router, query, config.Http, clock, logger);
        V3Routes.Add(_router, query, _streams, clock, logger);
        if (proxy is not null) _router.AddTree(OtlpProxy.Prefix, proxy.HandleAsync);

        // The API never answers with the page, which a client would take for its answer.
        _router.AddTree("/api/", PlainText.NotFoundAsync);
        _router.AddTree("/static/", ui.FileAsync);
        _router.AddTree("/", ui.PageAsync);
    }

    /// <summary>Ends the answers that have no end of their own, so that none holds up the server's stop.</summary>
    public void Stop() => _streams.Stop();

    /// <summary>Answers one request.</summary>
    public Task HandleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _contentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers[TraceResponse.Header] = TraceResponse.Of(_tracesRequests);
        if (_tenants.IsOpen) return _router.HandleAsync(context);
        var refusal = _tenants.Admit(context.Request.Headers[_tenants.Header], out var tenant);
        if (refusal is TenantRefusal.Missing or TenantRefusal.Unknown)
            return PlainText.WriteAsync(context, StatusCodes.Status401Unauthorized, refusal.Text());
        return AnswerAsync(context, tenant);
    }

    // The tenant belongs to this call and what it starts, so it does not reach the next request of the connection.
    private async Task AnswerAsync(HttpContext context, string tenant)
    {
        CurrentTenant.Name = tenant;
        await _router.HandleAsync(context);
    }
}
