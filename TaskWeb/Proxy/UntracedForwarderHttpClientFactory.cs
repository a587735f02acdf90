using Yarp.ReverseProxy.Forwarder;

namespace TaskWeb.Proxy;

/// <summary>
/// Clients that start no activity and write no trace header: without a propagator the handler leaves the caller's
/// <c>traceparent</c>, <c>tracestate</c> and <c>baggage</c> as they came.
/// </summary>
internal sealed class UntracedForwarderHttpClientFactory : ForwarderHttpClientFactory
{
    /// <summary>task-service is near: what does not connect by then is away.</summary>
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    protected override void ConfigureHandler(ForwarderHttpClientContext context, SocketsHttpHandler handler)
    {
        base.ConfigureHandler(context, handler);
        handler.ActivityHeadersPropagator = null;
        handler.ConnectTimeout = ConnectTimeout;
    }
}
