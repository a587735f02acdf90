using Microsoft.Extensions.Logging;
using OtelCollector.Core.Extension.FileStorage.Log;
using OtelCollector.Core.Extension.Storage;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Extension.FileStorage;

/// <summary>One component's data.</summary>
internal sealed class FileStorageClient : IStorageClient
{
    private const long MiB = 1024 * 1024;

    private readonly LogStore _store;
    private readonly FileStorageLock _lock;
    private readonly FileStorageConfig _config;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _compaction;

    public FileStorageClient(LogStore store, FileStorageLock held, FileStorageConfig config, ILogger logger)
    {
        _store = store;
        _lock = held;
        _config = config;
        _logger = logger;
        _compaction = config.CompactOnRebound ? CompactAsync() : Task.CompletedTask;
    }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return ValueTask.FromResult(_store.Get(key));
        }
        catch (IOException e)
        {
            throw new StorageException($"failed to read from the file storage in {_config.Directory}: {e.Message}", e);
        }
    }

    public ValueTask BatchAsync(IReadOnlyList<StorageOperation> operations, CancellationToken cancellationToken)
    {
        try
        {
            _store.Apply(operations);
            return ValueTask.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"failed to write to the file storage in {_config.Directory}: {e.Message}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _compaction;
        _store.Dispose();
        _lock.Dispose();
        _closing.Dispose();
    }

    private async Task CompactAsync()
    {
        using var timer = new PeriodicTimer(_config.CheckInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token))
                CompactIfWorthIt();
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }

    private void CompactIfWorthIt()
    {
        var (total, live) = _store.Size;
        if (total < _config.ReboundNeededMiB * MiB || live > _config.ReboundTriggerMiB * MiB)
            return;
        try
        {
            _store.Compact();
            _logger.Write(LogLevel.Information, "finished compaction", ("directory", _config.Directory));
        }
        catch (Exception e) when (e is IOException or StorageException)
        {
            _logger.Write(LogLevel.Error, "compaction failure", ("directory", _config.Directory), ("error", e.Message));
        }
    }
}
