using System.Collections.Concurrent;
using Jaeger.Storage.Disk.Files;
using Jaeger.Storage.Segments;
using Jaeger.Storage.Segments.Index;
using Jaeger.Storage.Segments.Payload;
using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;
using OtelCollector.Core.Telemetry;

namespace Jaeger.Storage.Disk.Segments;

/// <summary>Keeps a tenant's segments in the files of its directory.</summary>
internal sealed class DiskHome(SegmentPaths paths, FsyncPolicy fsync, ILogger logger) : ISegmentHome, IDisposable
{
    private readonly SlabPool _slabs = new();
    private readonly WriteHealth _health = new(paths.Directory, logger);
    private readonly ConcurrentDictionary<int, long> _files = new();
    private readonly ConcurrentDictionary<FilePayload, bool> _unsynced = new();
    private FilePayload? _replayed;
    private long _last;

    /// <summary>Forces a file onto the disk.</summary>
    public Action<SafeFileHandle> SyncFile { get; init; } = RandomAccess.FlushToDisk;

    /// <inheritdoc/>
    public bool OutlivesProcess => true;

    /// <summary>The files.</summary>
    public SegmentPaths Paths => paths;

    /// <summary>The number of the file a segment is kept in; 0 where there is none (any more).</summary>
    public long FileOf(int segment) => _files.GetValueOrDefault(segment);

    /// <summary>Notes that a segment is kept in a file that is full.</summary>
    public void Restore(int segment, long file)
    {
        _files[segment] = file;
        _last = Math.Max(_last, file);
    }

    /// <summary>Makes the segment that is begun next one of a file that has records already.</summary>
    /// <param name="number">The file's number.</param>
    /// <param name="key">Its key.</param>
    /// <param name="earlier">What is in it; belongs to the payload from now on.</param>
    /// <param name="end">Where its last whole record ends, if more is to be written behind it.</param>
    /// <returns>The payload of that segment.</returns>
    public FilePayload Replay(long number, ulong key, MappedFile earlier, long? end)
    {
        var file = end is { } length ? SpanFile.Continue(paths, number, key, length, SyncFile) : null;
        _last = Math.Max(_last, number);
        return _replayed = new FilePayload(number, key, earlier, file, _slabs, _health);
    }

    /// <inheritdoc/>
    public AppendablePayload Begin(int segment)
    {
        var payload = Interlocked.Exchange(ref _replayed, null) ?? Create(_last + 1);
        _files[segment] = payload.Number;
        _last = payload.Number;
        return payload;
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(AppendablePayload payload, CancellationToken cancellationToken)
    {
        var file = (FilePayload)payload;
        if (file.IsReplaying) return ValueTask.CompletedTask;
        if (fsync == FsyncPolicy.Always) return new ValueTask(SyncWithOthersAsync(file));
        if (fsync == FsyncPolicy.Interval) _unsynced.TryAdd(file, true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Forces onto the disk what was written since the last time.</summary>
    public void Sync()
    {
        foreach (var file in _unsynced.Keys)
        {
            _unsynced.TryRemove(file, out _);
            try
            {
                file.Sync();
            }
            catch (IOException e)
            {
                _unsynced.TryAdd(file, true);
                logger.Write(LogLevel.Error, "Spans could not be forced onto the disk", ("directory", paths.Directory), ("error", e.Message));
            }
        }
    }

    /// <inheritdoc/>
    public (SpanPayload Payload, IndexBlob Index) Seal(int segment, AppendablePayload payload, IndexBlob index)
    {
        var file = (FilePayload)payload;
        try
        {
            if (!_files.ContainsKey(segment)) return (payload, index);
            if (fsync != FsyncPolicy.Never) file.Sync();
            IndexFile.Write(paths, file.Number, file.Key, file.FileLength, index.Memory, fsync != FsyncPolicy.Never);
            var kept = IndexFile.Open(paths.Index(file.Number), file.Key, file.FileLength, out var problem) ?? throw new IOException(problem);
            return (new MappedPayload(new MappedFile(paths.Spans(file.Number)), kept.File, payload.Length), kept.Index);
        }
        catch (Exception e) when (WriteHealth.IsFailure(e))
        {
            // Without the spans there is nothing to make an index of, nor anything lost.
            if (!_files.ContainsKey(segment)) return (payload, index);
            logger.Write(
                LogLevel.Warning,
                "An index could not be written; it stays in memory and is made anew at the next start",
                ("file", paths.Index(file.Number)),
                ("error", e.Message));
            return (payload, index);
        }
        finally
        {
            // The segment may have been forgotten meanwhile, with the index that it did not have yet.
            if (!_files.ContainsKey(segment)) Delete(file.Number);
        }
    }

    /// <inheritdoc/>
    public void Forget(int segment)
    {
        if (_files.TryRemove(segment, out var number)) Delete(number);
    }

    /// <inheritdoc/>
    public void Dispose() => DropReplayed();

    /// <summary>Lets go of a file whose records were to be appended again, of which none could be.</summary>
    public void DropReplayed()
    {
        if (Interlocked.Exchange(ref _replayed, null) is not { } unused) return;
        unused.Hold();
        unused.Release();
    }

    private void Delete(long number)
    {
        try
        {
            // Readers that still have the files open keep what is in them.
            File.Delete(paths.Spans(number));
            File.Delete(paths.Index(number));
        }
        catch (Exception e) when (WriteHealth.IsFailure(e))
        {
            logger.Write(LogLevel.Warning, "Files of spans could not be removed", ("file", paths.Spans(number)), ("error", e.Message));
        }
    }

    private async Task SyncWithOthersAsync(FilePayload file)
    {
        try
        {
            await file.Syncs.WaitAsync();
        }
        catch (Exception e) when (WriteHealth.IsFailure(e))
        {
            throw _health.Fail(e);
        }
    }

    private FilePayload Create(long number)
    {
        try
        {
            return new FilePayload(number, SpanFile.Create(paths, number, SyncFile), _slabs, _health);
        }
        catch (Exception e) when (WriteHealth.IsFailure(e))
        {
            throw _health.Fail(e);
        }
    }
}
