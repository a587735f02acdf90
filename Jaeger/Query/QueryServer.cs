using Jaeger.Query.Http;
using Jaeger.Query.Legacy;
using Jaeger.Query.V3;
using Jaeger.Ui;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query;

/// <summary>Answers every request: the API below <c>/api</c>, the UI on all other paths, both below the base path.</summary>
internal sealed class QueryServer
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'";

    private readonly Router _router = new();
    private readonly UiEndpoint _ui;
    private readonly string _basePath;

    /// <summary>Creates the server over a query service.</summary>
    public QueryServer(QueryService query, UiFiles files, string basePath, TimeProvider clock)
    {
        _basePath = basePath;
        _ui = new UiEndpoint(files);
        LegacyRoutes.Add(_router, query, clock);
        V3Routes.Add(_router, query);
    }

    /// <summary>Answers one request.</summary>
    public Task HandleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        if (!TryStripBasePath(context.Request.Path.Value ?? "/", out var path)) return PlainText.NotFoundAsync(context);
        if (!path.StartsWith("/api/", StringComparison.Ordinal) && path is not "/api") return _ui.ServeAsync(context, path);
        return _router.Find(context, path) is { } handler ? handler(context) : PlainText.NotFoundAsync(context);
    }

    private bool TryStripBasePath(string path, out string rest)
    {
        rest = path;
        if (_basePath.Length == 0) return true;
        if (!path.StartsWith(_basePath, StringComparison.Ordinal)) return false;
        rest = path.Length == _basePath.Length ? "/" : path[_basePath.Length..];
        return rest[0] == '/';
    }
}
