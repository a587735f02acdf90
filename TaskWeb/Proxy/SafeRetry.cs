using System.Diagnostics;
using Yarp.ReverseProxy.Forwarder;

namespace TaskWeb.Proxy;

/// <summary>
/// Calls again where an instance of task-service was not reached or broke off, as when it is replaced or killed: the user
/// is only told where no other answers either. Nothing is done twice by that. What reads, replaces or deletes may be done
/// again; what creates is done once by its <see cref="IdempotencyKey"/>. Other addresses come first; behind a single one
/// there may be several instances as well. The body is that of <see cref="BufferedBody"/>.
/// </summary>
internal static class SafeRetry
{
    /// <summary>Pauses before the second and later attempts: what replaces an instance is often there already.</summary>
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.Zero, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(150), TimeSpan.FromMilliseconds(300)];

    /// <summary>No further attempt after this long: where connections are not even refused, each costs its timeout.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task CallAsync(HttpContext context, RequestDelegate next)
    {
        var clock = Stopwatch.StartNew();
        var proxy = context.GetReverseProxyFeature();
        var all = proxy.AllDestinations;
        var untried = all.ToList();
        IdempotencyKey.Add(context.Request);
        await next(context);
        foreach (var pause in Pauses)
        {
            if (clock.Elapsed > Patience || !IsUnanswered(context))
                return;
            await Task.Delay(pause, CancellationToken.None);
            if (proxy.ProxiedDestination is { } failed)
                untried.Remove(failed);
            context.Response.StatusCode = StatusCodes.Status200OK;
            context.Features.Set<IForwarderErrorFeature>(null);
            context.Request.Body.Position = 0;
            proxy.AvailableDestinations = untried.Count > 0 ? untried : all;
            await next(context);
        }
    }

    /// <summary>Whether the connection failed before an answer came; one that is only late may still come.</summary>
    private static bool IsUnanswered(HttpContext context) =>
        !context.Response.HasStarted
        && !context.RequestAborted.IsCancellationRequested
        && context.GetForwarderErrorFeature() is { Error: ForwarderError.Request or ForwarderError.RequestBodyDestination };
}
