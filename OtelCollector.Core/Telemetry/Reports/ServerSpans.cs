using System.Diagnostics;
using System.Globalization;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OtelCollector.Core.Component;

namespace OtelCollector.Core.Telemetry.Reports;

/// <summary>A receiver's server spans, above what the receiver makes of a request; nothing where nobody gets them.</summary>
internal static class ServerSpans
{
    /// <summary>The HTTP handler with a span around each request.</summary>
    public static RequestDelegate AroundHttp(ComponentSettings settings, RequestDelegate handler) =>
        Around(settings, handler, request => request.Method, EndHttp);

    /// <summary>The gRPC handler with a span around each call.</summary>
    public static RequestDelegate AroundGrpc(ComponentSettings settings, RequestDelegate handler) =>
        Around(settings, handler, Method, EndGrpc);

    private static RequestDelegate Around(
        ComponentSettings settings,
        RequestDelegate handler,
        Func<HttpRequest, string> name,
        Action<HttpContext, Activity> end)
    {
        var (activities, propagators) = (settings.Telemetry.Activities, settings.Telemetry.Propagators);
        return context => activities.HasListeners() ? TraceAsync(context) : handler(context);

        async Task TraceAsync(HttpContext context)
        {
            var parent = TraceParent.Of(context.Request.Headers, propagators);
            using var activity = activities.StartActivity(name(context.Request), ActivityKind.Server, parent);
            try
            {
                await handler(context);
            }
            finally
            {
                if (activity is { IsAllDataRequested: true })
                    end(context, activity);
            }
        }
    }

    private static void EndHttp(HttpContext context, Activity activity)
    {
        var (request, connection) = (context.Request, context.Connection);
        activity.SetTag("server.address", request.Host.Host);
        activity.SetTag("http.request.method", request.Method);
        activity.SetTag("url.scheme", request.Scheme);
        if (request.Host.Port is { } port)
            activity.SetTag("server.port", (long)port);
        if (connection.RemoteIpAddress is { } peer)
        {
            activity.SetTag("network.peer.address", peer.ToString());
            activity.SetTag("network.peer.port", (long)connection.RemotePort);
            activity.SetTag("client.address", peer.ToString());
        }

        if (request.Headers.UserAgent is { Count: > 0 } agent)
            activity.SetTag("user_agent.original", agent.ToString());
        activity.SetTag("url.path", request.Path.Value);
        activity.SetTag("network.protocol.version", request.Protocol.Split('/')[^1]);
        if (request.ContentLength is { } length)
            activity.SetTag("http.request.body.size", length);
        activity.SetTag("http.response.status_code", (long)context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            activity.SetStatus(ActivityStatusCode.Error);
    }

    private static void EndGrpc(HttpContext context, Activity activity)
    {
        activity.SetTag("rpc.method", Method(context.Request));
        activity.SetTag("rpc.system.name", "grpc");
        var text = context.Response.Headers.GrpcStatus is { Count: > 0 } header
            ? header.ToString()
            : context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers.GrpcStatus.ToString();
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return;
        var code = (StatusCode)number;
        activity.SetTag("rpc.response.status_code", Name(code));
        if (code is StatusCode.Unknown or StatusCode.DeadlineExceeded or StatusCode.Unimplemented or StatusCode.Internal
            or StatusCode.Unavailable or StatusCode.DataLoss)
        {
            activity.SetStatus(ActivityStatusCode.Error, context.Response.Headers.GrpcMessage.ToString());
        }
    }

    private static string Method(HttpRequest request) => (request.Path.Value ?? string.Empty).TrimStart('/');

    // INVALID_ARGUMENT for InvalidArgument.
    private static string Name(StatusCode code) => code == StatusCode.OK
        ? "OK"
        : string.Concat(code.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{c}")).ToUpperInvariant();
}
