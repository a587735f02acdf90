namespace TaskWeb.Security;

/// <summary>
/// Calls of <c>/api</c> by pages of other origins are refused. The API knows no users by cookie and answers without CORS
/// headers, so that no such page could read anything; this keeps it from writing blindly as well. Programs that are no
/// browser send neither header and are not meant.
/// </summary>
internal static class CrossOriginCalls
{
    public static void RefuseCrossOriginCalls(this IApplicationBuilder app, PathString path) =>
        app.Use((context, next) =>
            context.Request.Path.StartsWithSegments(path) && !IsAllowed(context.Request)
                ? Results.Problem("Only pages of this origin may call the Task API.", statusCode: StatusCodes.Status403Forbidden)
                    .ExecuteAsync(context)
                : next(context));

    /// <summary>
    /// Every current browser says where a call comes from, except over plain http to another machine; there the origin is
    /// compared. The host is the one the browser asked, as the proxies in front of us pass it on.
    /// </summary>
    internal static bool IsAllowed(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is "same-origin" or "none";
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin)
            return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
