using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Http;

/// <summary>Finds the handler of a request by method and path; a route for GET answers HEAD too.</summary>
internal sealed class Router
{
    private readonly List<Route> _routes = [];

    /// <summary>Adds a route; a segment in braces matches any text and becomes a route value.</summary>
    public void Add(string method, string template, RequestDelegate handler) =>
        _routes.Add(new Route(method, template.Split('/'), handler));

    /// <summary>The handler for the path, or null where no route has that method and path.</summary>
    public RequestDelegate? Find(HttpContext context, string path)
    {
        var method = HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Get : context.Request.Method;
        var segments = path.Split('/');
        return _routes.Find(r => HttpMethods.Equals(r.Method, method) && r.Matches(segments, context.Request))?.Handler;
    }

    private sealed record Route(string Method, string[] Template, RequestDelegate Handler)
    {
        public bool Matches(string[] segments, HttpRequest request)
        {
            if (segments.Length != Template.Length) return false;
            for (var i = 0; i < segments.Length; i++)
            {
                var isParameter = Template[i].StartsWith('{');
                if (isParameter ? segments[i].Length == 0 : !string.Equals(segments[i], Template[i], StringComparison.Ordinal)) return false;
            }

            for (var i = 0; i < segments.Length; i++)
            {
                // The server decodes the path but for slashes, which would otherwise look like separators.
                if (Template[i].StartsWith('{'))
                    request.RouteValues[Template[i][1..^1]] = segments[i].Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
            }

            return true;
        }
    }
}
