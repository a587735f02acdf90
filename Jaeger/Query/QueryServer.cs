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
    private readonly string[] _untraced;
    private readonly string? _contentSecurityPolicy;

    /// <summary>Creates the server over a query service.</summary>
    public QueryServer(QueryService query, UiEndpoint ui, OtlpProxy? proxy, TenantGate tenants, JaegerQueryConfig config, TimeProvider clock, ILogger logger)
    {
        _tenants = tenants;
        _tracesRequests = config.TracesRequests;
        _untraced = [config.BasePath + "/static", config.BasePath + "/api/otlp"];
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
        AddHeaders(context);
        if (_tenants.IsOpen) return _router.HandleAsync(context);

        // Of several headers HTTP takes the first, as in Jaeger; gRPC refuses them.
        var refusal = _tenants.Admit([.. context.Request.Headers[_tenants.Header].Take(1)], out var tenant);
        if (refusal != TenantRefusal.None)
            return PlainText.WriteAsync(context, StatusCodes.Status401Unauthorized, refusal.Text());
        return AnswerAsync(context, tenant);
    }

    // What response_headers sets stands above what is set here.
    private void AddHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (_contentSecurityPolicy is not null) headers.TryAdd("Content-Security-Policy", _contentSecurityPolicy);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "same-origin");
        var path = context.Request.Path.Value ?? "";
        var isTraced = _tracesRequests && !Array.Exists(_untraced, p => path.StartsWith(p, StringComparison.Ordinal));
        headers.TryAdd(TraceResponse.Header, TraceResponse.Of(context.Request, isTraced));
    }

    // The tenant belongs to this call and what it starts, so it does not reach the next request of the connection.
    private async Task AnswerAsync(HttpContext context, string tenant)
    {
        CurrentTenant.Name = tenant;
        await _router.HandleAsync(context);
    }
}
