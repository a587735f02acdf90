using System.Net;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;

namespace OtelCollector.Core.Client;

/// <summary>Opens the HTTP client that settings describe.</summary>
internal static class HttpTransport
{
    private static readonly TimeSpan DefaultPingTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LeastPing = TimeSpan.FromSeconds(1);

    /// <summary>Creates the client; it connects with the first request.</summary>
    /// <exception cref="ComponentException">A certificate cannot be loaded.</exception>
    public static HttpClient Open(HttpClientConfig config, ILogger logger)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = true,
            UseCookies = config.UsesCookies,
            PooledConnectionIdleTimeout =
                config.IdleTimeout > TimeSpan.Zero ? config.IdleTimeout : Timeout.InfiniteTimeSpan,
            SslOptions = ClientTls.Options(config.Tls, logger),
        };
        if (config.Proxy is { } proxy)
            handler.Proxy = new WebProxy(proxy);
        if (config.MaxConnections > 0)
            handler.MaxConnectionsPerServer = config.MaxConnections;
        if (config.Http2ReadIdleTimeout > TimeSpan.Zero)
        {
            handler.KeepAlivePingDelay = Max(config.Http2ReadIdleTimeout, LeastPing);
            handler.KeepAlivePingTimeout =
                Max(config.Http2PingTimeout > TimeSpan.Zero ? config.Http2PingTimeout : DefaultPingTimeout, LeastPing);
        }

        return new HttpClient(handler, disposeHandler: true)
        {
            // The sender's own limit covers the answer's body, too.
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = config.AttemptHttp2 ? HttpVersion.Version20 : HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
