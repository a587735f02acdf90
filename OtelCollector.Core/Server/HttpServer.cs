using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OtelCollector.Core.Component;

namespace OtelCollector.Core.Server;

/// <summary>
/// Kestrel around one request delegate, without the web host around it: it listens within milliseconds and several of
/// them cost little.
/// </summary>
public sealed class HttpServer : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private HttpServer(KestrelServer server) => _server = server;

    /// <summary>The port it listens on; the one the system chose where the setting says 0.</summary>
    public int Port { get; private set; }

    /// <summary>Starts listening.</summary>
    /// <param name="setting">Path of the endpoint setting, to name it in an error.</param>
    /// <param name="address">Where to listen.</param>
    /// <param name="protocols">HTTP/1.1, HTTP/2 without TLS, or both.</param>
    /// <param name="handler">Answers requests.</param>
    /// <param name="logger">Receives the server's warnings.</param>
    /// <param name="configure">Adjusts limits; null for Kestrel's defaults.</param>
    /// <exception cref="ComponentException">The address cannot be bound; the message names port and setting.</exception>
    public static async Task<HttpServer> StartAsync(
        string setting,
        ListenAddress address,
        HttpProtocols protocols,
        RequestDelegate handler,
        ILogger logger,
        Action<KestrelServerLimits>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        var options = new KestrelServerOptions { AddServerHeader = false, ApplicationServices = NoServices.Instance };
        configure?.Invoke(options.Limits);
        var loggers = new SingleLoggerFactory(logger);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers);
        var server = new KestrelServer(Options.Create(options), transport, loggers);
        try
        {
            foreach (var endpoint in address.Resolve())
                options.Listen(endpoint, listen => listen.Protocols = protocols);
            await server.StartAsync(new RequestApplication(handler, logger), CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            server.Dispose();
            throw new ComponentException($"{setting}: {Explain(address, e)}", e);
        }

        var bound = server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new HttpServer(server) { Port = BindingAddress.Parse(bound).Port };
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

    private static string Explain(ListenAddress address, Exception error) => error switch
    {
        IOException { InnerException: AddressInUseException } =>
            $"listen tcp {address}: bind: address already in use: port {address.Port} is taken, "
            + "stop the process that holds it or set another port",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            $"listen tcp {address}: bind: permission denied: set a port above 1023",
        _ => $"listen tcp {address}: {error.Message}",
    };
}
