using Microsoft.AspNetCore.Server.Kestrel.Core;
using OtelCollector.Core.Tls;

namespace OtelCollector.Core.Server;

/// <summary>How a server speaks below its requests.</summary>
internal sealed record TransportOptions
{
    /// <summary>HTTP/1.1, HTTP/2 without TLS, or both.</summary>
    public HttpProtocols Protocols { get; init; } = HttpProtocols.Http1;

    /// <summary>Certificates and versions; null for no TLS.</summary>
    public TlsServer? Tls { get; init; }

    /// <summary>Most bytes received and not yet read on one connection; null for the transport's default.</summary>
    public long? ReadBufferSize { get; init; }

    /// <summary>Most bytes written and not yet sent on one connection; null for the transport's default.</summary>
    public long? WriteBufferSize { get; init; }

    /// <summary>When a connection is asked to end; zero for never.</summary>
    public TimeSpan MaxConnectionAge { get; init; }

    /// <summary>How long its requests in progress may then take; zero for without limit.</summary>
    public TimeSpan MaxConnectionAgeGrace { get; init; }

    /// <summary>How often an HTTP/2 client may ping; null for as often as it likes.</summary>
    public PingPolicy? Pings { get; init; }

    /// <summary>Adjusts Kestrel's limits.</summary>
    public Action<KestrelServerLimits>? Limits { get; init; }
}
