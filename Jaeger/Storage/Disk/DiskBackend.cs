using System.Collections.Concurrent;
using System.Diagnostics;
using Jaeger.Storage.Disk.Files;
using Jaeger.Storage.Disk.Segments;
using Jaeger.Storage.Segments;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Telemetry;

namespace Jaeger.Storage.Disk;

/// <summary>Keeps each tenant's traces in files of its own below one directory.</summary>
internal sealed class DiskBackend(DiskBackendConfig config, ILogger logger) : ITraceBackend, ITenantStorages, IStorageStatistics
{
    private static readonly TimeSpan RetentionInterval = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, DiskTenant> _tenants = new(StringComparer.Ordinal);
    private readonly SegmentStore _nothing = new(new MemoryHome(), config.Limits());
    private readonly SemaphoreSlim _opening = new(1);
    private readonly CancellationTokenSource _closing = new();
    private DirectoryLock? _lock;
    private Task _work = Task.CompletedTask;

    /// <inheritdoc/>
    public StorageStatistics Statistics => _tenants.Values.Select(t => t.Statistics).Aggregate(default(StorageStatistics), (sum, one) => sum + one);

    /// <inheritdoc/>
    public async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            CreateDirectory(config.Directory);
            _lock = DirectoryLock.Acquire(config.Directory);
            foreach (var folder in Directory.EnumerateDirectories(config.Directory).Select(Path.GetFileName))
            {
                if (TenantFolder.TryParse(folder!, out var tenant)) await OpenAsync(tenant, cancellationToken);
            }
        }
        catch (Exception e) when (WriteHealth.IsFailure(e) || e is ComponentException)
        {
            await DisposeAsync();
            throw new ComponentException($"cannot open the disk storage in {config.Directory}: {e.Message}", e);
        }

        var held = Statistics;
        logger.Write(
            LogLevel.Information,
            "Disk storage opened",
            ("directory", config.Directory),
            ("traces", held.Traces),
            ("spans", held.Spans),
            ("bytes", held.Bytes),
            ("after", Stopwatch.GetElapsedTime(started).ToString("c")));
        var sync = config.Fsync == FsyncPolicy.Interval ? RepeatAsync(config.FsyncInterval, Sync) : Task.CompletedTask;
        var retention = new Retention(config, () => [.. _tenants.Values], TimeProvider.System, logger);
        _work = Task.WhenAll(sync, retention.IsOn ? RepeatAsync(RetentionInterval, retention.Apply) : Task.CompletedTask);
    }

    /// <inheritdoc/>
    public ITraceStorage For(string tenant) =>
        _tenants.TryGetValue(tenant, out var known) ? known.Storage : new NewTenantStorage(this, tenant);

    /// <inheritdoc/>
    public ITraceReader ReaderOf(string tenant) => _tenants.TryGetValue(tenant, out var known) ? known.Storage : new StoredTraces(_nothing);

    /// <inheritdoc/>
    public async ValueTask<ITraceWriter> WriterOfAsync(string tenant, CancellationToken cancellationToken)
    {
        if (TenantFolder.NameOf(tenant) is null)
            throw new TraceStorageException($"cannot store spans: the name of the tenant is too long for a folder ({tenant.Length} characters)");
        if (_tenants.Count >= ITenantStorages.Most && !_tenants.ContainsKey(tenant)) throw ITenantStorages.TooMany(tenant);
        try
        {
            return (await OpenAsync(tenant, cancellationToken)).Storage;
        }
        catch (Exception e) when (WriteHealth.IsFailure(e))
        {
            throw new WriteHealth(config.Directory, logger).Fail(e);
        }
        catch (ComponentException e)
        {
            throw new TraceStorageException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _work;
        await _opening.WaitAsync();
        try
        {
            foreach (var tenant in _tenants.Values) await tenant.DisposeAsync();
            await _nothing.DisposeAsync();
            _lock?.Dispose();
        }
        finally
        {
            _opening.Release();
        }
    }

    private static void CreateDirectory(string directory)
    {
        const UnixFileMode OwnerAndGroup = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(directory);
        else Directory.CreateDirectory(directory, OwnerAndGroup);
    }

    private async ValueTask<DiskTenant> OpenAsync(string tenant, CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (_tenants.TryGetValue(tenant, out var known)) return known;
            if (_closing.IsCancellationRequested) throw new IOException("the storage is closed");
            var directory = Path.Combine(config.Directory, TenantFolder.NameOf(tenant)!);
            CreateDirectory(directory);
            var home = new DiskHome(new SegmentPaths(directory), config.Fsync, logger);
            var store = new SegmentStore(home, config.Limits(), logger);
            var opened = new DiskTenant(home, store);
            try
            {
                await new TenantOpening(home, store, logger).OpenAsync(cancellationToken);
                return _tenants[tenant] = opened;
            }
            catch
            {
                await opened.DisposeAsync();
                throw;
            }
        }
        finally
        {
            _opening.Release();
        }
    }

    private void Sync()
    {
        foreach (var tenant in _tenants.Values) tenant.Sync();
    }

    private async Task RepeatAsync(TimeSpan interval, Action work)
    {
        using var timer = new PeriodicTimer(interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token)) work();
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }
}
