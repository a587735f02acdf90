using Jaeger.Query.Grpc;
using Jaeger.Query.Http;
using Jaeger.Query.Proxy;
using Jaeger.Storage.Extension;
using Jaeger.Tenancy;
using Jaeger.Ui;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Grpc;
using OtelCollector.Core.Server;

namespace Jaeger.Query;

/// <summary>Serves the query APIs and the UI from a storage.</summary>
internal sealed class JaegerQueryExtension(ComponentSettings settings, JaegerQueryConfig config) : IExtension
{
    private QueryServer? _queryServer;
    private HttpServer? _server;
    private GrpcServer? _grpcServer;
    private OtlpProxy? _proxy;

    /// <inheritdoc/>
    public IReadOnlyCollection<ComponentId> Dependencies => [new ComponentId(JaegerStorageFactory.TypeName)];

    /// <summary>The port it listens on.</summary>
    public int Port => _server?.Port ?? 0;

    /// <summary>The port of the gRPC services.</summary>
    public int GrpcPort => _grpcServer?.Port ?? 0;

    /// <summary>The folder of the built UI.</summary>
    public string UiFolder { get; init; } = UiFiles.DefaultFolder;

    /// <summary>Who the tenants are; the exporter writes by the same rule.</summary>
    public TenancyConfig Tenancy => config.Tenancy;

    /// <inheritdoc/>
    public async ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        var query = QueryStorage.Open(config, host);
        var ui = UiEndpoint.Load(UiFolder, config, query, settings);
        ServerAddresses.Check(config.Http.Setting, config.Http.Endpoint, config.Http.UsesTls, config.Grpc);
        var tenants = new TenantGate(config.Tenancy);
        _grpcServer = await QueryGrpcServer.StartAsync(config.Grpc, host, query, new CallGuard(tenants), settings.Logger);
        _proxy = config.OtlpProxyTarget is { } target ? new OtlpProxy(target, settings.Logger) : null;
        _queryServer = new QueryServer(query, ui, _proxy, tenants, config, TimeProvider.System, settings.Logger);
        var metrics = new RequestMetrics(settings.Telemetry.Meter, config.Http.Endpoint, _queryServer.HandleAsync);
        _server = config.TracesRequests
            ? await HttpServer.StartTracedAsync(config.Http, host, metrics.HandleAsync, settings)
            : await HttpServer.StartAsync(config.Http, host, metrics.HandleAsync, settings.Logger);
        settings.Logger.LogInformation(
            "Query server started at {Address}{BasePath}, gRPC at {GrpcAddress}",
            config.Http.Endpoint with { Port = Port },
            config.BasePath,
            config.Grpc.Endpoint with { Port = GrpcPort });
    }

    /// <inheritdoc/>
    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        _queryServer?.Stop();
        if (_server is not null)
        {
            await _server.StopAsync(cancellationToken);
            await _server.DisposeAsync();
        }

        _proxy?.Dispose();
        if (_grpcServer is null) return;
        await _grpcServer.StopAsync(cancellationToken);
        await _grpcServer.DisposeAsync();
    }
}
