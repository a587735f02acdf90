using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Server;
using OtelCollector.Core.Telemetry;
using OtelCollector.Core.Telemetry.Reports;

namespace OtelCollector.Core.Receiver.Otlp;

/// <summary>Receives OTLP over gRPC and HTTP; an answer of success means the pipelines took the data.</summary>
internal sealed class OtlpReceiver(
    ComponentSettings settings, OtlpReceiverConfig config, ReceiverConsumers consumers) : IReceiver
{
    private readonly List<HttpServer> _servers = [];

    /// <summary>Port of the gRPC server once started; null where the protocol is off.</summary>
    public int? GrpcPort { get; private set; }

    /// <summary>Port of the HTTP server once started; null where the protocol is off.</summary>
    public int? HttpPort { get; private set; }

    public async ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        if (config.Grpc is { } grpc)
            GrpcPort = await StartGrpcAsync(grpc, host);
        if (config.Http is { } http)
            HttpPort = await StartHttpAsync(http, host);
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_servers.Select(s => s.StopAsync(cancellationToken)));
        foreach (var server in _servers)
            await server.DisposeAsync();
    }

    private async Task<int> StartGrpcAsync(GrpcServerConfig grpc, IComponentHost host)
    {
        var counted = ReceiverReport.Around(settings, "grpc", "protobuf", consumers);
        var service = new OtlpGrpcService(counted, grpc.MaxMessageSize, ClientGate.Of(grpc, host));
        var handler = ServerSpans.AroundGrpc(settings, service.HandleAsync);
        return Keep("GRPC", grpc.Endpoint, await HttpServer.StartAsync(grpc, handler, settings.Logger));
    }

    private async Task<int> StartHttpAsync(HttpServerConfig http, IComponentHost host)
    {
        var service = new OtlpHttpService(config, http, ReceiverReport.Around(settings, "http", "protobuf", consumers));
        var stages = HttpStages.Build(http, host, service.HandleAsync, OtlpHttpResponse.RefuseAsync, settings.Logger);
        var handler = ServerSpans.AroundHttp(settings, stages);
        return Keep("HTTP", http.Endpoint, await HttpServer.StartAsync(http, handler, settings.Logger));
    }

    private int Keep(string protocol, ListenAddress endpoint, HttpServer server)
    {
        _servers.Add(server);
        var address = (endpoint with { Port = server.Port }).ToString();
        settings.Logger.Write(LogLevel.Information, $"Starting {protocol} server", ("endpoint", address));
        return server.Port;
    }
}
