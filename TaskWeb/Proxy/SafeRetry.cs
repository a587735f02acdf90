using Yarp.ReverseProxy.Forwarder;

namespace TaskWeb.Proxy;

/// <summary>
/// Calls once more where that cannot do harm: task-service was not reached, or broke off a call that changes nothing the
/// second time. Other addresses come first; behind a single one there may be several replicas as well.
/// </summary>
internal static class SafeRetry
{
    private const int FewestAttempts = 2;

    public static async Task CallAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var proxy = context.GetReverseProxyFeature();
        var all = proxy.AllDestinations;
        var untried = all.ToList();
        var attempts = Math.Max(FewestAttempts, all.Count);
        for (var attempt = 1; attempt < attempts && MayTryAgain(context); attempt++)
        {
            if (proxy.ProxiedDestination is { } failed)
                untried.Remove(failed);
            context.Response.Clear();
            context.Features.Set<IForwarderErrorFeature>(null);
            proxy.AvailableDestinations = untried.Count > 0 ? untried : all;
            await next(context);
        }
    }

    private static bool MayTryAgain(HttpContext context) =>
        !context.Response.HasStarted
        && !context.RequestAborted.IsCancellationRequested
        && context.GetForwarderErrorFeature() is { Error: ForwarderError.Request } error
        && (UpstreamProblem.IsUnreachable(error.Exception) || IsHarmless(context.Request));

    /// <summary>What reads, and what deletes by ID; a body has been passed on and is not there for a second time.</summary>
    private static bool IsHarmless(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsDelete(request.Method))
        && request is { ContentLength: null or 0 } && request.Headers.TransferEncoding.Count == 0;
}
