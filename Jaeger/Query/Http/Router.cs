using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Http;

/// <summary>
/// Finds the handler of a request as Go's <c>ServeMux</c> does: by method and path, a route for GET answers HEAD too;
/// else by the longest tree the path lies in, whatever the method. A path that is not as short as it could be is
/// redirected.
/// </summary>
internal sealed class Router(string basePath = "")
{
    private readonly List<Route> _routes = [];
    private readonly List<Tree> _trees = [];

    /// <summary>Adds a route below the base path; a segment in braces matches any text and becomes a route value.</summary>
    public void Add(string method, string template, RequestDelegate handler) =>
        _routes.Add(new Route(method, template, (basePath + template).Split('/'), handler));

    /// <summary>Adds all paths below the base path that begin so; the prefix ends with a slash.</summary>
    public void AddTree(string prefix, RequestDelegate handler) => _trees.Add(new Tree(basePath + prefix, handler));

    /// <summary>Answers a request.</summary>
    public Task HandleAsync(HttpContext context)
    {
        if (RequestPath.Of(context) is not { } path) return PlainText.WriteAsync(context, StatusCodes.Status400BadRequest, "400 Bad Request");
        var clean = RequestPath.Clean(path);
        var segments = clean.Split('/').Select(s => QueryParameters.Unescape(s, isQuery: false)!).ToArray();
        var route = Find(context.Request.Method, segments);
        if (route is null && _trees.Exists(t => string.Equals(t.Prefix, clean + "/", StringComparison.Ordinal)))
            return RedirectAsync(context, clean + "/");
        if (!string.Equals(clean, path, StringComparison.Ordinal)) return RedirectAsync(context, clean);
        if (route is null) return AnswerFromTree(context, string.Join('/', segments));
        Activity.Current?.DisplayName = route.Name;
        context.Features.Set(route.Matched);
        route.SetValues(segments, context.Request);
        return route.Handler(context);
    }

    private Route? Find(string method, string[] segments)
    {
        var wanted = method is "HEAD" ? "GET" : method;
        return _routes.Find(r => string.Equals(r.Method, wanted, StringComparison.Ordinal) && r.Matches(segments));
    }

    private Task AnswerFromTree(HttpContext context, string path)
    {
        var tree = _trees.Where(t => path.StartsWith(t.Prefix, StringComparison.Ordinal)).MaxBy(t => t.Prefix.Length);
        if (tree is null) return PlainText.NotFoundAsync(context);
        context.Features.Set(tree.Matched);
        return tree.Handler(context);
    }

    private static Task RedirectAsync(HttpContext context, string path)
    {
        var location = RequestPath.Encode(path) + context.Request.QueryString;
        context.Response.Headers.Location = location;
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            return Task.CompletedTask;
        }

        var link = System.Net.WebUtility.HtmlEncode(location);
        return PlainText.WriteAsync(
            context, StatusCodes.Status307TemporaryRedirect, $"<a href=\"{link}\">Temporary Redirect</a>.\n\n", "text/html; charset=utf-8");
    }

    private sealed record Tree(string Prefix, RequestDelegate Handler)
    {
        public MatchedRoute Matched { get; } = new(Prefix);
    }

    private sealed record Route(string Method, string Name, string[] Template, RequestDelegate Handler)
    {
        public MatchedRoute Matched { get; } = new(string.Join('/', Template));

        public bool Matches(string[] segments)
        {
            if (segments.Length != Template.Length) return false;
            for (var i = 0; i < segments.Length; i++)
            {
                var isParameter = Template[i].StartsWith('{');
                if (isParameter ? segments[i].Length == 0 : !string.Equals(segments[i], Template[i], StringComparison.Ordinal)) return false;
            }

            return true;
        }

        public void SetValues(string[] segments, HttpRequest request)
        {
            for (var i = 0; i < segments.Length; i++)
            {
                if (Template[i].StartsWith('{')) request.RouteValues[Template[i][1..^1]] = segments[i];
            }
        }
    }
}
