using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Http;

/// <summary>The parameters of a request; an empty one counts as left out.</summary>
internal static class Parameters
{
    /// <summary>The first value of a query parameter; empty where it is left out.</summary>
    public static string Text(HttpRequest request, string name) => All(request, name).FirstOrDefault() ?? "";

    /// <summary>All values of a query parameter.</summary>
    public static IEnumerable<string> All(HttpRequest request, string name) => QueryParameters.Of(request).All(name);

    /// <summary>Whether the query names the parameter, with whatever value.</summary>
    public static bool Has(HttpRequest request, string name) => All(request, name).Any();

    /// <summary>A segment of the path.</summary>
    public static string FromPath(HttpRequest request, string name) => (string?)request.RouteValues[name] ?? "";
}
