using System.Net;
using System.Text.Json.Nodes;
using Jaeger.Query;
using Jaeger.Storage.Exporter;
using Jaeger.Storage.Extension;
using Jaeger.Storage.Memory;
using Jaeger.Ui;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Server;

namespace Jaeger.Tests.Query;

/// <summary>Storage, exporter and query extension as the Collector runs them, on a port the system chose.</summary>
internal sealed class QueryApi : IAsyncDisposable
{
    private static readonly HttpClientHandler Handler = new() { AutomaticDecompression = DecompressionMethods.All };
    private readonly JaegerStorageExtension _storage;
    private readonly IExporter<Traces> _exporter;
    private readonly JaegerQueryExtension _query;
    private bool _isStopped;

    private QueryApi(JaegerQueryConfig config, string uiFolder, int maxTraces, ILogger? logger)
    {
        var storage = new JaegerStorageConfig();
        storage.Add("main", new MemoryBackendConfig { MaxTraces = maxTraces });
        storage.Add("archive", new MemoryBackendConfig { MaxTraces = maxTraces });
        var settings = new ComponentSettings(
            new ComponentId("jaeger_query"),
            JaegerDistribution.Build,
            new TelemetrySettings(logger ?? NullLogger.Instance, new Dictionary<string, string>(StringComparer.Ordinal)));
        _exporter = new JaegerStorageExporterFactory().CreateTraces(
            settings with { Id = new ComponentId("jaeger_storage_exporter") }, new JaegerStorageExporterConfig { TraceStorage = "main" });
        _storage = new JaegerStorageExtension(settings, storage);
        _query = new JaegerQueryExtension(settings, config) { UiFolder = uiFolder };
    }

    /// <summary>Talks to the server and decompresses what it answers.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where HTTP is.</summary>
    public int Port => _query.Port;

    /// <summary>Where the gRPC services are.</summary>
    public Uri GrpcAddress => new($"http://127.0.0.1:{_query.GrpcPort}");

    public static async Task<QueryApi> StartAsync(JaegerQueryConfig? config = null, string? uiFolder = null, int maxTraces = 1000, int port = 0, ILogger? logger = null)
    {
        config ??= new JaegerQueryConfig();
        config.TraceStorage = "main";
        config.Http = new HttpServerConfig("extensions::jaeger_query::http::endpoint", new ListenAddress("127.0.0.1", port));
        config.Grpc = new GrpcServerConfig("jaeger_query::grpc::endpoint", new ListenAddress("127.0.0.1", 0));
        var api = new QueryApi(config, uiFolder ?? UiFiles.DefaultFolder, maxTraces, logger);
        var host = new Host
        {
            Extensions = { [new ComponentId("jaeger_storage")] = api._storage, [new ComponentId("jaeger_query")] = api._query },
        };
        await api._query.StartAsync(host, CancellationToken.None);
        await api._exporter.StartAsync(host, CancellationToken.None);
        api.Client = new HttpClient(Handler, disposeHandler: false)
        {
            BaseAddress = new Uri($"http://127.0.0.1:{api._query.Port}"),
            Timeout = TimeSpan.FromSeconds(20),
        };
        return api;
    }

    public Task IngestAsync(params ResourceSpans[] spans) => IngestAsync(client: null, spans);

    public async Task IngestAsync(ClientInfo? client, params ResourceSpans[] spans)
    {
        var request = new ExportTraceServiceRequest();
        request.ResourceSpans.AddRange(spans);
        await _exporter.ConsumeAsync(Traces.From(request, client), CancellationToken.None);
    }

    /// <summary>The JSON of an answer with the expected status.</summary>
    public async Task<JsonNode> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(expected, text);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(response.IsSuccessStatusCode ? "application/json" : "text/plain");
        return JsonNode.Parse(text)!;
    }

    /// <summary>Stops the servers as the Collector does.</summary>
    public async Task StopAsync()
    {
        if (_isStopped) return;
        _isStopped = true;
        using var grace = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _query.StopAsync(grace.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
    }

    private sealed class Host : IComponentHost
    {
        public Dictionary<ComponentId, IExtension> Extensions { get; } = [];

        IReadOnlyDictionary<ComponentId, IExtension> IComponentHost.Extensions => Extensions;

        public void ReportFatal(Exception error) => throw error;
    }
}
