using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using OtelCollector.Tests.Processes;

namespace OtelCollector.Tests.Loss;

/// <summary>A Collector process between a client that counts and a sink that counts.</summary>
internal sealed class LossBed : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("loss-");
    private readonly ConcurrentDictionary<long, int> _arrivals = new();
    private readonly string _queue;
    private readonly string _retry;
    private readonly string _processors;
    private readonly int _receiverPort = FreePort.Next();
    private readonly int _httpPort = FreePort.Next();
    private readonly int _metricsPort = FreePort.Next();
    private readonly int _sinkPort = FreePort.Next();

    public LossBed(string queue, string retry = "initial_interval: 20ms, max_interval: 100ms, max_elapsed_time: 0s", string processors = "")
    {
        (_queue, _retry, _processors) = (queue, retry, processors);
        var seed = Random.Shared.Next(1, 1 << 20);
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        Source = new SpanSource($"http://127.0.0.1:{_receiverPort}", seed);
    }

    public SpanSource Source { get; }

    public SpanSink? Sink { get; private set; }

    public CollectorProcess? Collector { get; private set; }

    public Uri HttpAddress => new($"http://127.0.0.1:{_httpPort}/v1/traces");

    public int Arrived => _arrivals.Count;

    public async Task StartCollectorAsync()
    {
        if (Collector is not null)
            await Collector.DisposeAsync();
        var config = Path.Combine(_files.FullName, "config.yaml");
        await File.WriteAllTextAsync(config, Config(), TestContext.Current.CancellationToken);
        Collector = new CollectorProcess(null, "--config", config);
        await Collector.ReadyAsync();
    }

    public async Task StartSinkAsync() => Sink = await SpanSink.StartAsync(_sinkPort, _arrivals);

    public async Task StopSinkAsync()
    {
        if (Sink is not null)
            await Sink.DisposeAsync();
        Sink = null;
    }

    /// <summary>Waits for a condition.</summary>
    public async Task UntilAsync(Func<bool> condition, string what)
    {
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(start) > Limit)
                throw new TimeoutException($"waited {Limit} for {what}; {Source.Acknowledged.Count} spans acknowledged, {Arrived} arrived, last refusal {Source.Refusals.LastOrDefault()?.Message}; the Collector wrote: {Collector?.Log}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Acknowledged spans that did not arrive.</summary>
    public List<long> Lost() => [.. Source.Acknowledged.Where(id => !_arrivals.ContainsKey(id))];

    /// <summary>Arrivals beyond the first of each span.</summary>
    public int Duplicates() => _arrivals.Values.Sum(count => count - 1);

    /// <summary>The sum over all series of one of the Collector's own counters.</summary>
    public async Task<long> MetricAsync(string name)
    {
        using var client = new HttpClient();
        var page = await client.GetStringAsync(
            new Uri($"http://127.0.0.1:{_metricsPort}/metrics"), TestContext.Current.CancellationToken);
        return page.Split('\n')
            .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal))
            .Sum(line => (long)double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        Source.Dispose();
        if (Collector is not null)
            await Collector.DisposeAsync();
        await StopSinkAsync();
        _files.Delete(recursive: true);
    }

    private string Config()
    {
        var processors = _processors.Length == 0 ? string.Empty : "processors: [batch], ";
        return $$"""
            receivers:
              otlp:
                protocols:
                  grpc:
                    endpoint: 127.0.0.1:{{_receiverPort}}
                  http:
                    endpoint: 127.0.0.1:{{_httpPort}}
            processors:
              batch: {timeout: 50ms}
            exporters:
              otlp_grpc:
                endpoint: http://127.0.0.1:{{_sinkPort}}
                tls: {insecure: true}
                compression: none
                sending_queue: { {{_queue}} }
                retry_on_failure: { {{_retry}} }
            extensions:
              file_storage: {directory: '{{_files.FullName}}'}
            service:
              extensions: [file_storage]
              telemetry:
                metrics:
                  readers:
                    - pull:
                        exporter:
                          prometheus:
                            host: 127.0.0.1
                            port: {{_metricsPort}}
              pipelines:
                traces: {receivers: [otlp], {{processors}}exporters: [otlp_grpc]}
            """;
    }
}
