using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace OtelCollector.Core.Server;

/// <summary>What every connection passes before its first request: TLS, and the limits of a connection's life.</summary>
internal static class ConnectionStages
{
    // What the original's gRPC server gives a new connection for its handshake.
    private static readonly TimeSpan FirstByteTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan HandshakeTimeout = TimeSpan.FromSeconds(10);

    public static void Add(ListenOptions listen, TransportOptions transport)
    {
        listen.Protocols = transport.Protocols;
        if (transport.Tls is { } tls)
        {
            listen.UseHttps(new TlsHandshakeCallbackOptions
            {
                HandshakeTimeout = HandshakeTimeout,
                OnConnection = _ => ValueTask.FromResult(tls.Options()),
            });
        }

        // HTTP/1.1 has a timeout for the first request of its own.
        if (transport.Protocols == HttpProtocols.Http2)
            listen.Use(next => connection => AwaitFirstByteAsync(connection, next));
        if (transport.Pings is { } pings)
            listen.Use(next => connection => WatchPingsAsync(connection, next, pings));
        if (transport.MaxConnectionAge > TimeSpan.Zero)
            listen.Use(next => connection => ConnectionAge.LimitAsync(connection, next, transport));
    }

    private static Task WatchPingsAsync(ConnectionContext connection, ConnectionDelegate next, PingPolicy policy)
    {
        var transport = connection.Transport;
        var watch = new FrameWatch(
            transport.Input,
            policy.Begin(TimeProvider.System),
            () => connection.Abort(new ConnectionAbortedException("too_many_pings")));
        connection.Transport = new WatchedTransport(watch, transport.Output);
        return next(connection);
    }

    // A connection may be idle for as long as it likes, but not before it has said anything at all.
    private static async Task AwaitFirstByteAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed);
        timeout.CancelAfter(FirstByteTimeout);
        try
        {
            var first = await connection.Transport.Input.ReadAsync(timeout.Token);
            connection.Transport.Input.AdvanceTo(first.Buffer.Start);
            if (first.IsCompleted && first.Buffer.IsEmpty)
                return;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await next(connection);
    }
}
