using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Server;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Receiver.Otlp;

/// <summary>Receives OTLP over gRPC and HTTP; an answer of success means the pipelines took the data.</summary>
internal sealed class OtlpReceiver(
    ComponentSettings settings, OtlpReceiverConfig config, ReceiverConsumers consumers) : IReceiver
{
    private const int ConnectionWindow = 4 * 1024 * 1024;
    private const int StreamWindow = 1024 * 1024;
    private const int DefaultStreams = 1024;

    private readonly List<HttpServer> _servers = [];

    /// <summary>Port of the gRPC server once started; null where the protocol is off.</summary>
    public int? GrpcPort { get; private set; }

    /// <summary>Port of the HTTP server once started; null where the protocol is off.</summary>
    public int? HttpPort { get; private set; }

    public async ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        if (config.Grpc is { } grpc)
            GrpcPort = await StartGrpcAsync(grpc);
        if (config.Http is { } http)
            HttpPort = await StartHttpAsync(http);
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_servers.Select(s => s.StopAsync(cancellationToken)));
        foreach (var server in _servers)
            await server.DisposeAsync();
    }

    private Task<int> StartGrpcAsync(GrpcServerConfig grpc)
    {
        var service = new OtlpGrpcService(consumers, grpc.MaxMessageSize);
        return StartAsync("GRPC", grpc.Setting, grpc.Endpoint, HttpProtocols.Http2, service.HandleAsync, limits =>
        {
            limits.MaxRequestBodySize = null;
            limits.Http2.InitialConnectionWindowSize = ConnectionWindow;
            limits.Http2.InitialStreamWindowSize = StreamWindow;
            limits.Http2.MaxStreamsPerConnection =
                grpc.MaxConcurrentStreams == 0 ? DefaultStreams : grpc.MaxConcurrentStreams;
        });
    }

    private Task<int> StartHttpAsync(HttpServerConfig http)
    {
        var service = new OtlpHttpService(config, http, consumers);
        return StartAsync(
            "HTTP", http.Setting, http.Endpoint, HttpProtocols.Http1, service.HandleAsync, limits =>
            limits.MaxRequestBodySize = null);
    }

    private async Task<int> StartAsync(
        string protocol,
        string setting,
        ListenAddress endpoint,
        HttpProtocols protocols,
        RequestDelegate handler,
        Action<KestrelServerLimits> configure)
    {
        if (endpoint.Host.Length == 0)
        {
            settings.Logger.Write(
                LogLevel.Warning,
                "The endpoint has no host: the server listens on all interfaces, where other machines reach it",
                ("setting", setting),
                ("endpoint", endpoint.ToString()));
        }

        var server = await HttpServer.StartAsync(setting, endpoint, protocols, handler, settings.Logger, configure);
        _servers.Add(server);
        var address = (endpoint with { Port = server.Port }).ToString();
        settings.Logger.Write(LogLevel.Information, $"Starting {protocol} server", ("endpoint", address));
        return server.Port;
    }
}
