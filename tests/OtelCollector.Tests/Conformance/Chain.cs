using System.Diagnostics;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Tests.Processes;

namespace OtelCollector.Tests.Conformance;

/// <summary>One Collector process between all clients and all exporters that speak OTLP.</summary>
public sealed class Chain : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly OtlpBackend _backend = new();
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("conformance-");
    private readonly int _grpcPort = FreePort.Next();
    private readonly int _httpPort = FreePort.Next();
    private CollectorProcess? _collector;

    /// <summary>The exporters, by the name their deliveries have.</summary>
    internal static IReadOnlyList<string> Exporters { get; } = ["otlp_grpc", "otlp_grpc/plain", "otlp_http", "otlp_http/json", "file"];

    /// <summary>Where clients send OTLP over gRPC.</summary>
    public string GrpcAddress => $"http://127.0.0.1:{_grpcPort}";

    /// <summary>Where clients send OTLP over HTTP.</summary>
    public string HttpAddress => $"http://127.0.0.1:{_httpPort}";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await _backend.StartAsync();
        var config = Path.Combine(_files.FullName, "config.yaml");
        await File.WriteAllTextAsync(config, Config());
        _collector = new CollectorProcess(null, "--config", config);
        await _collector.ReadyAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_collector is not null)
            await _collector.DisposeAsync();
        await _backend.DisposeAsync();
        _files.Delete(recursive: true);
    }

    /// <summary>What that exporter delivered of one client, once all three signals are there.</summary>
    internal async Task<Delivery> DeliveredAsync(string exporter, string service)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            var delivery = Read(exporter, service);
            if (delivery.IsComplete)
                return delivery;
            if (Stopwatch.GetElapsedTime(start) > Limit)
                throw new TimeoutException($"{exporter} did not deliver all signals of {service}; the Collector wrote: {_collector!.Log}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private Delivery Read(string exporter, string service)
    {
        var delivery = new Delivery();
        IEnumerable<IMessage> requests = exporter switch
        {
            "otlp_http/json" => _backend.Json.ToArray().Select(entry => OtlpJson.Parse(entry.Signal, entry.Body)),
            "file" => ((string[])["traces", "metrics", "logs"]).SelectMany(ReadFile),
            _ => _backend.Requests.ToArray().Where(r => r.Exporter == exporter).Select(r => r.Request),
        };
        foreach (var request in requests)
        {
            if (request is ExportTraceServiceRequest traces)
                delivery.Add(traces, service);
            else if (request is ExportMetricsServiceRequest metrics)
                delivery.Add(metrics, service);
            else
                delivery.Add((ExportLogsServiceRequest)request, service);
        }

        return delivery;
    }

    private IEnumerable<IMessage> ReadFile(string signal)
    {
        var path = Path.Combine(_files.FullName, signal + ".jsonl");
        if (!File.Exists(path))
            return [];
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        var text = file.ReadToEnd();

        // A line without its end is still being written.
        return [.. text.Split('\n')[..^1].Select(line => OtlpJson.Parse(signal, System.Text.Encoding.UTF8.GetBytes(line)))];
    }

    private string Config()
    {
        var files = string.Concat(((string[])["traces", "metrics", "logs"]).Select(signal =>
            $"  file/{signal}: {{path: '{Path.Combine(_files.FullName, signal + ".jsonl")}', flush_interval: 100ms}}\n"));
        var pipelines = string.Concat(((string[])["traces", "metrics", "logs"]).Select(signal =>
            $"    {signal}: {{receivers: [otlp], exporters: [otlp_grpc, otlp_grpc/plain, otlp_http, otlp_http/json, file/{signal}]}}\n"));
        return $$$"""
            receivers:
              otlp:
                protocols:
                  grpc: {endpoint: '127.0.0.1:{{{_grpcPort}}}'}
                  http: {endpoint: '127.0.0.1:{{{_httpPort}}}'}
            exporters:
              otlp_grpc: {endpoint: '{{{_backend.GrpcAddress}}}', headers: {exporter: otlp_grpc}}
              otlp_grpc/plain: {endpoint: '{{{_backend.GrpcAddress}}}', compression: none, headers: {exporter: otlp_grpc/plain}}
              otlp_http: {endpoint: '{{{_backend.HttpAddress}}}', headers: {exporter: otlp_http}}
              otlp_http/json: {endpoint: '{{{_backend.HttpAddress}}}', encoding: json}

            """ + files + """
            service:
              telemetry: {metrics: {level: none}}
              pipelines:

            """ + pipelines;
    }
}
