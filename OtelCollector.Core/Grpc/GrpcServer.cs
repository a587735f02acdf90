using System.Collections.Frozen;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Grpc;

/// <summary>
/// Serves generated gRPC services straight on Kestrel's HTTP/2: limits, TLS, authentication and keepalive as the
/// section says, answers to bad calls in the original's words.
/// </summary>
public sealed class GrpcServer : IAsyncDisposable
{
    private readonly FrozenDictionary<string, GrpcMethod> _methods;
    private readonly ClientGate _gate;
    private readonly Func<ServerCallContext, Status> _guard;
    private readonly int _maxMessageSize;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private HttpServer? _server;

    private GrpcServer(
        GrpcServerConfig config,
        IComponentHost host,
        Action<ServiceBinderBase> bind,
        Func<ServerCallContext, Status> guard,
        ILogger logger)
    {
        var methods = new GrpcMethods();
        bind(methods);
        _methods = methods.ByPath.ToFrozenDictionary(StringComparer.Ordinal);
        _gate = ClientGate.Of(config, host);
        _maxMessageSize = config.MaxMessageSize;
        (_guard, _logger) = (guard, logger);
    }

    /// <summary>The port it listens on, the one the system chose where the setting says 0; 0 for a unix socket.</summary>
    public int Port => _server?.Port ?? 0;

    /// <summary>Starts listening.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="host">Knows the extension that authenticates.</param>
    /// <param name="bind">Adds the services, e.g. by <c>Health.BindService</c>.</param>
    /// <param name="guard">Looks at each call of a known method once its client is let in; anything but OK ends it.</param>
    /// <param name="logger">Receives what goes wrong within a service, and the server's warnings.</param>
    /// <exception cref="ComponentException">A file, an extension or the address cannot be used.</exception>
    public static async Task<GrpcServer> StartAsync(
        GrpcServerConfig config,
        IComponentHost host,
        Action<ServiceBinderBase> bind,
        Func<ServerCallContext, Status> guard,
        ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(bind);
        var server = new GrpcServer(config, host, bind, guard, logger);
        server._server = await HttpServer.StartAsync(config, server.HandleAsync, logger);
        return server;
    }

    /// <summary>Stops accepting and ends the calls in progress: a stream may have no end of its own.</summary>
    /// <param name="cancellationToken">Ends the wait for them; connections still open are cut.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        if (_server is not null)
            await _server.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (!GrpcResponse.Begin(context))
            return;
        GrpcStatusException? failure = null;
        using var call = new GrpcCall(context, _maxMessageSize, _stopping.Token);
        try
        {
            await RunAsync(call, context);

            // A stream may end quietly when it is cancelled; the client is to know that this was not its end.
            call.CancellationToken.ThrowIfCancellationRequested();
            if (call.Status.StatusCode != StatusCode.OK)
                failure = new GrpcStatusException(call.Status.StatusCode, call.Status.Detail);
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            failure = GrpcFailure.StatusOf(e, call, _maxMessageSize);
            if (failure.Code == StatusCode.Internal && e is not (GrpcStatusException or RpcException))
                _logger.LogError(e, "gRPC call {Method} failed", call.Method);
        }

        GrpcResponse.End(context, failure);
    }

    private async Task RunAsync(GrpcCall call, HttpContext context)
    {
        if (!_methods.TryGetValue(call.Method, out var method))
            throw new GrpcStatusException(StatusCode.Unimplemented, GrpcMethodName.Unknown(call.Method, _methods.Keys));
        var (_, refusal) = await _gate.AdmitAsync(context);
        if (refusal is not null)
            throw new GrpcStatusException(StatusCode.Unauthenticated, refusal);
        var guarded = _guard(call);
        if (guarded.StatusCode != StatusCode.OK)
            throw new GrpcStatusException(guarded.StatusCode, guarded.Detail);
        await method(call);
    }
}
