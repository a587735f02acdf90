using Jaeger.Adjusters;
using Jaeger.Query.Grpc;
using Jaeger.Storage.Extension;
using Jaeger.Ui;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Grpc;
using OtelCollector.Core.Server;

namespace Jaeger.Query;

/// <summary>Serves the query APIs and the UI from a storage.</summary>
internal sealed class JaegerQueryExtension(ComponentSettings settings, JaegerQueryConfig config) : IExtension
{
    private HttpServer? _server;
    private GrpcServer? _grpcServer;

    /// <inheritdoc/>
    public IReadOnlyCollection<ComponentId> Dependencies => [new ComponentId(JaegerStorageFactory.TypeName)];

    /// <summary>The port it listens on.</summary>
    public int Port => _server?.Port ?? 0;

    /// <summary>The port of the gRPC services.</summary>
    public int GrpcPort => _grpcServer?.Port ?? 0;

    /// <summary>The folder of the built UI.</summary>
    public string UiFolder { get; init; } = UiFiles.DefaultFolder;

    /// <inheritdoc/>
    public async ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        var path = $"extensions::{settings.Id}";
        var storage = JaegerStorageExtension.Find(host, $"{path}::storage::traces", config.TraceStorage).For("");
        var archive = config.ArchiveStorage.Length == 0
            ? null
            : JaegerStorageExtension.Find(host, $"{path}::storage::traces_archive", config.ArchiveStorage).For("");
        var metrics = config.MetricStorage.Length == 0
            ? null
            : JaegerStorageExtension.FindMetrics(host, $"{path}::storage::metrics", config.MetricStorage).For("");
        var query = new QueryService(
            storage,
            archive,
            new StandardAdjusters(config.MaxClockSkew, config.MaxTraceSize),
            new SummaryAdjusters(config.MaxClockSkew)) { Metrics = metrics };
        var uiConfig = UiConfigFile.Read($"{path}::ui::config_file", config.UiConfigFile);
        var files = UiFiles.Load(UiFolder, new UiSettings(uiConfig, query.HasArchive, metrics is not null, settings.Build.Version, config.BasePath));
        if (files.Index is null) settings.Logger.LogWarning("The UI is not built; only the query API is served");

        ServerAddresses.Check($"{path}::http::endpoint", config.Address, usesTls: false, config.Grpc);
        _grpcServer = await QueryGrpcServer.StartAsync(config.Grpc, host, query, settings.Logger);
        var server = new QueryServer(query, files, config.BasePath, TimeProvider.System);
        _server = await HttpServer.StartAsync(
            $"{path}::http::endpoint", config.Address, HttpProtocols.Http1, server.HandleAsync, settings.Logger);
        settings.Logger.LogInformation(
            "Query server started at {Address}{BasePath}, gRPC at {GrpcAddress}",
            config.Address with { Port = Port },
            config.BasePath,
            config.Grpc.Endpoint with { Port = GrpcPort });
    }

    /// <inheritdoc/>
    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        if (_server is not null)
        {
            await _server.StopAsync(cancellationToken);
            await _server.DisposeAsync();
        }

        if (_grpcServer is null) return;
        await _grpcServer.StopAsync(cancellationToken);
        await _grpcServer.DisposeAsync();
    }
}
