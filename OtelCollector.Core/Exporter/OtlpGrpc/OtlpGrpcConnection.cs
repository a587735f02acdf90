using System.IO.Compression;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;
using Grpc.Net.Compression;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Client;
using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.Auth;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>Opens the channel an exporter's settings describe.</summary>
internal static class OtlpGrpcConnection
{
    /// <summary>Creates the channel; it connects with the first call.</summary>
    /// <param name="config">The exporter's settings.</param>
    /// <param name="authenticator">Whose credentials requests carry; null for none.</param>
    /// <param name="userAgent">How the Collector names itself where the settings do not.</param>
    /// <param name="logger">Told of certificates that cannot be read again.</param>
    /// <exception cref="ComponentException">A certificate cannot be loaded.</exception>
    public static GrpcChannel Open(
        OtlpGrpcExporterConfig config, IClientAuthenticator? authenticator, string userAgent, ILogger logger)
    {
        if (authenticator is { RequiresTransportSecurity: true } && config.Address.Scheme != Uri.UriSchemeHttps)
        {
            throw new ComponentException(
                "grpc: the credentials require transport level security: use tls, or an authenticator that does without");
        }

        var options = new GrpcChannelOptions
        {
            HttpHandler = Handler(config, authenticator, userAgent, logger),
            DisposeHttpClient = true,
            // The retries of this exporter set the pace; the channel must not wait longer on its own.
            InitialReconnectBackoff = TimeSpan.FromMilliseconds(50),
            MaxReconnectBackoff = TimeSpan.FromMilliseconds(50),
            MaxReceiveMessageSize = 4 * 1024 * 1024,
            MaxSendMessageSize = null,
            CompressionProviders =
            [
                new GzipCompressionProvider(CompressionLevel.Fastest),
                new SnappyCompressionProvider(),
                new ZstdCompressionProvider(),
            ],
        };
        if (!config.Endpoint.IsResolved)
            return GrpcChannel.ForAddress(config.Address, options);
        options.Credentials = config.Address.Scheme == Uri.UriSchemeHttps
            ? ChannelCredentials.SecureSsl
            : ChannelCredentials.Insecure;
        LoadBalancingConfig balancer = config.Balancer == "round_robin" ? new RoundRobinConfig() : new PickFirstConfig();
        options.ServiceConfig = new ServiceConfig { LoadBalancingConfigs = { balancer } };
        return GrpcChannel.ForAddress($"dns:///{config.Endpoint.Authority}", options);
    }

    private static GrpcRequestHandler Handler(
        OtlpGrpcExporterConfig config, IClientAuthenticator? authenticator, string userAgent, ILogger logger)
    {
        var isSecure = config.Address.Scheme == Uri.UriSchemeHttps;
        var handler = new SocketsHttpHandler
        {
            UseProxy = isSecure && config.Endpoint.SocketPath is null,
            EnableMultipleHttp2Connections = true,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            ConnectTimeout = TimeSpan.FromSeconds(5),
        };
        if (isSecure)
            handler.SslOptions = ClientTls.Options(config.Tls, logger);
        if (config.Keepalive is { } keepalive)
        {
            handler.KeepAlivePingDelay = keepalive.Time;
            handler.KeepAlivePingTimeout = keepalive.Timeout;
            handler.KeepAlivePingPolicy =
                keepalive.PermitWithoutStream ? HttpKeepAlivePingPolicy.Always : HttpKeepAlivePingPolicy.WithActiveRequests;
        }

        if (config.Endpoint.SocketPath is { } path)
            handler.ConnectCallback = (_, cancellationToken) => ConnectAsync(path, cancellationToken);
        return new GrpcRequestHandler(handler)
        {
            Authority = config.Authority.Length > 0 ? config.Authority : config.Tls?.ServerName ?? string.Empty,
            UserAgent = config.UserAgent.Length > 0 ? config.UserAgent : userAgent,
            Authenticator = authenticator,
            WaitForReady = config.WaitForReady,
        };
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
