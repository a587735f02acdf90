using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OtelCollector.Core.Component;
using OtelCollector.Core.Telemetry.Reports;
using OtelCollector.Core.Tls;

namespace OtelCollector.Core.Server;

/// <summary>
/// Kestrel around one request delegate, without the web host around it: it listens within milliseconds and several of
/// them cost little.
/// </summary>
public sealed class HttpServer : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private HttpServer(KestrelServer server) => _server = server;

    /// <summary>The port it listens on, the one the system chose where the setting says 0; 0 for a unix socket.</summary>
    public int Port { get; private set; }

    /// <summary>Starts listening.</summary>
    /// <param name="setting">Path of the endpoint setting, to name it in an error.</param>
    /// <param name="address">Where to listen.</param>
    /// <param name="protocols">HTTP/1.1, HTTP/2 without TLS, or both.</param>
    /// <param name="handler">Answers requests.</param>
    /// <param name="logger">Receives the server's warnings.</param>
    /// <param name="configure">Adjusts limits; null for Kestrel's defaults.</param>
    /// <exception cref="ComponentException">The address cannot be bound; the message names port and setting.</exception>
    public static Task<HttpServer> StartAsync(
        string setting,
        ListenAddress address,
        HttpProtocols protocols,
        RequestDelegate handler,
        ILogger logger,
        Action<KestrelServerLimits>? configure = null) =>
        StartAsync(setting, address, new TransportOptions { Protocols = protocols, Limits = configure }, handler, logger);

    /// <summary>
    /// Starts listening as the settings say: TLS, CORS, authentication, response headers and timeouts stand before the
    /// handler.
    /// </summary>
    /// <param name="config">The settings.</param>
    /// <param name="host">Knows the extension that authenticates.</param>
    /// <param name="handler">Answers the requests that are let in.</param>
    /// <param name="logger">Receives the server's warnings.</param>
    /// <exception cref="ComponentException">A file, an extension or the address cannot be used.</exception>
    public static Task<HttpServer> StartAsync(
        HttpServerConfig config, IComponentHost host, RequestDelegate handler, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(config);
        var stages = HttpStages.Build(config, host, handler, HttpStages.AnswerTextAsync, logger);
        return StartAsync(config, stages, logger);
    }

    /// <summary>
    /// Starts listening as <see cref="StartAsync(HttpServerConfig,IComponentHost,RequestDelegate,ILogger)"/> does, with
    /// a span of the Collector's own traces around each request.
    /// </summary>
    /// <param name="config">The settings.</param>
    /// <param name="host">Knows the extension that authenticates.</param>
    /// <param name="handler">Answers the requests that are let in; may name the span by <c>Activity.Current</c>.</param>
    /// <param name="settings">Those of the component: log and traces.</param>
    /// <exception cref="ComponentException">A file, an extension or the address cannot be used.</exception>
    public static Task<HttpServer> StartTracedAsync(
        HttpServerConfig config, IComponentHost host, RequestDelegate handler, ComponentSettings settings)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(settings);
        var stages = HttpStages.Build(config, host, handler, HttpStages.AnswerTextAsync, settings.Logger);
        return StartAsync(config, ServerSpans.AroundHttp(settings, stages), settings.Logger);
    }

    /// <summary>Starts a server of that section around a handler that already holds its stages.</summary>
    internal static Task<HttpServer> StartAsync(HttpServerConfig config, RequestDelegate stages, ILogger logger)
    {
        var transport = config.Transport with { Tls = Tls(config.Tls, logger) };
        return StartAsync(config.Setting, config.Endpoint, transport, stages, logger);
    }

    /// <summary>Starts a gRPC server of that section.</summary>
    internal static Task<HttpServer> StartAsync(GrpcServerConfig config, RequestDelegate handler, ILogger logger)
    {
        var transport = config.Transport with { Tls = Tls(config.Tls, logger) };
        return StartAsync(config.Setting, config.Endpoint, transport, handler, logger);
    }

    /// <summary>Stops accepting and waits for the requests in progress.</summary>
    /// <param name="cancellationToken">Ends the wait; connections still open are cut.</param>
    public async Task StopAsync(CancellationToken cancellationToken) => await _server.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<HttpServer> StartAsync(
        string setting, ListenAddress address, TransportOptions transport, RequestDelegate handler, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(address);
        ListenWarning.Write(setting, address, logger);
        var loggers = new SingleLoggerFactory(logger);
        var services = transport.Tls is null ? NoServices.Instance : TlsServices.Create(loggers);
        var options = new KestrelServerOptions { AddServerHeader = false, ApplicationServices = services };
        transport.Limits?.Invoke(options.Limits);
        var server = new KestrelServer(Options.Create(options), SocketTransport.Create(transport, loggers), loggers);
        try
        {
            Listen(options, address, listen => ConnectionStages.Add(listen, transport));
            await server.StartAsync(new RequestApplication(handler, logger), CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            server.Dispose();
            throw new ComponentException($"{setting}: {ListenFailure.Explain(address, e)}", e);
        }

        var bound = server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new HttpServer(server) { Port = address.SocketPath is null ? BindingAddress.Parse(bound).Port : 0 };
    }

    private static void Listen(KestrelServerOptions options, ListenAddress address, Action<ListenOptions> configure)
    {
        if (address.SocketPath is { } path)
        {
            UnixSocketFile.RemoveAbandoned(path);
            options.ListenUnixSocket(path, configure);
            return;
        }

        foreach (var endpoint in address.Resolve())
            options.Listen(endpoint, configure);
    }

    private static TlsServer? Tls(TlsServerConfig? config, ILogger logger) =>
        config is null ? null : new TlsServer(config, TimeProvider.System, logger);
}
