using System.Collections.Concurrent;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Batch;

/// <summary>Joins requests, those of clients with different metadata apart where the configuration names its keys.</summary>
internal sealed class BatchProcessor<TData> : IProcessor<TData>
    where TData : SignalData, ISignalData<TData>
{
    private readonly BatchProcessorConfig _config;
    private readonly IConsumer<TData> _next;
    private readonly BatchReport _report;
    private readonly string[] _metadataKeys;
    private readonly BatchShard<TData>? _single;
    private readonly ConcurrentDictionary<string, BatchShard<TData>> _shards = new(StringComparer.Ordinal);
    private readonly Lock _creation = new();
    private bool _isStopped;

    public BatchProcessor(ComponentSettings settings, BatchProcessorConfig config, IConsumer<TData> next)
    {
        _config = config;
        _next = next;
        _metadataKeys = [.. config.MetadataKeys.Select(key => key.ToLowerInvariant()).Order(StringComparer.Ordinal)];
        _report = new BatchReport(settings, () => _single is null ? _shards.Count : 1);
        _single = _metadataKeys.Length == 0 ? new BatchShard<TData>(config, next, _report, client: null) : null;
    }

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _single?.Start();
        return ValueTask.CompletedTask;
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        lock (_creation)
            _isStopped = true;
        await Task.WhenAll((_single is null ? _shards.Values : [_single]).Select(shard => shard.StopAsync(cancellationToken)));
    }

    public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken) =>
        (_single ?? Shard(data.Client)).ConsumeAsync(data, cancellationToken);

    private BatchShard<TData> Shard(ClientInfo? client)
    {
        var key = MetadataPartition.Key(_metadataKeys, client);
        return _shards.TryGetValue(key, out var shard) ? shard : CreateShard(key, client);
    }

    private BatchShard<TData> CreateShard(string key, ClientInfo? client)
    {
        lock (_creation)
        {
            if (_shards.TryGetValue(key, out var known))
                return known;
            if (_isStopped)
                throw new RetryableException("the batch processor is stopped, the Collector is shutting down");
            if (_config.MetadataCardinalityLimit > 0 && _shards.Count >= _config.MetadataCardinalityLimit)
                throw new PermanentException("Permanent error: too many batcher metadata-value combinations");
            var metadata = new ClientInfo { Metadata = MetadataPartition.Values(_metadataKeys, client) };
            var shard = new BatchShard<TData>(_config, _next, _report, metadata);
            shard.Start();
            _shards[key] = shard;
            return shard;
        }
    }
}
