using OtelCollector.Core.Checksums;
using OtelCollector.Core.Extension.Storage;

namespace OtelCollector.Core.Extension.FileStorage.Log;

/// <summary>
/// Values by key in a log of segments: every change is one checksummed frame at its end, so a crash leaves at most a torn
/// last frame, which the next start cuts. Where each value is is kept in memory. The oldest segments go as soon as
/// nothing in them is wanted; a value that is wanted for long is moved to the end when it holds up too many.
/// </summary>
internal sealed class LogStore : IDisposable
{
    private readonly Lock _lock = new();
    private readonly LogOptions _options;
    private readonly Dictionary<string, Place> _index = new(StringComparer.Ordinal);
    private readonly LinkedList<LogSegment> _segments = new();
    private bool _isClosed;

    /// <summary>Opens the log and reads it; throws <see cref="LogDamagedException"/> where more than its end is damaged.</summary>
    public LogStore(LogOptions options)
    {
        _options = options;
        try
        {
            foreach (var number in Numbers(options.Directory))
                Load(new LogSegment(options.Directory, number, options.Write));
            if (_segments.Last is null)
                Rotate();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Bytes on disk, and of those the bytes of values that are still wanted.</summary>
    public (long Total, long Live) Size
    {
        get
        {
            lock (_lock)
                return (_segments.Sum(s => s.Length), _segments.Sum(s => s.LiveBytes));
        }
    }

    public byte[]? Get(string key)
    {
        lock (_lock)
            return _index.TryGetValue(key, out var place) ? Read(key, place) : null;
    }

    public void Apply(IReadOnlyList<StorageOperation> operations)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            Append(operations);
            Tidy();
        }
    }

    /// <summary>Writes everything that is wanted anew and drops the rest.</summary>
    public void Compact()
    {
        lock (_lock)
        {
            if (_isClosed)
                return;
            Rotate();
            while (_segments.First != _segments.Last)
                MoveOldest();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isClosed = true;
            foreach (var segment in _segments)
                segment.Dispose();
        }
    }

    private static IEnumerable<long> Numbers(string directory) =>
        Directory.EnumerateFiles(directory, "*" + LogSegment.Extension)
            .Select(path => long.TryParse(Path.GetFileNameWithoutExtension(path), out var number) ? number : -1)
            .Where(number => number >= 0)
            .Order();

    private void Load(LogSegment segment)
    {
        _segments.AddLast(segment);
        var (end, damage) = LogScan.Read(segment, (offset, entries) => Record(segment, offset, entries));
        if (damage is { } at)
            throw new LogDamagedException(segment.Path, at);
        if (end < segment.Length)
            segment.Truncate(end);
        DropOldest();
    }

    // The change is written: trouble from here on, such as a full disk, is for the next change to try again.
    private void Tidy()
    {
        try
        {
            DropOldest();
            if (_segments.Last!.Value.Length < _options.SegmentSize)
                return;
            Rotate();
            MoveStragglers();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StorageException)
        {
        }
    }

    private void Append(IReadOnlyList<StorageOperation> operations)
    {
        var (parts, entries) = LogFrame.Encode(operations);
        var segment = _segments.Last!.Value;
        Record(segment, segment.Append(parts, _options.Flush), entries);
    }

    private void Record(LogSegment segment, long frame, List<LogEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (_index.Remove(entry.Key, out var old))
            {
                old.Segment.Live--;
                old.Segment.LiveBytes -= old.Length;
            }

            if (entry.IsDelete)
                continue;
            _index[entry.Key] = new Place(segment, frame + entry.Offset, entry.Length, entry.Checksum);
            segment.Live++;
            segment.LiveBytes += entry.Length;
        }
    }

    private byte[] Read(string key, Place place)
    {
        var value = new byte[place.Length];
        if (!place.Segment.Read(value, place.Offset) || Crc32C.Of(value) != place.Checksum)
            throw new StorageException($"the value of \"{key}\" in {place.Segment.Path} is damaged (checksum mismatch)");
        return value;
    }

    private void Rotate() => _segments.AddLast(
        new LogSegment(_options.Directory, (_segments.Last?.Value.Number ?? 0) + 1, _options.Write));

    // Only from the front: a deletion must not go before what it deletes.
    private void DropOldest()
    {
        while (_segments.First is { } first && first != _segments.Last && first.Value.Live == 0)
        {
            first.Value.Delete();
            _segments.RemoveFirst();
        }
    }

    private void MoveStragglers()
    {
        while (_segments.First != _segments.Last
            && _segments.Sum(s => s.Length) > (4 * _segments.Sum(s => s.LiveBytes)) + (4 * _options.SegmentSize))
        {
            MoveOldest();
        }
    }

    private void MoveOldest()
    {
        var oldest = _segments.First!.Value;
        foreach (var (key, place) in _index.Where(e => e.Value.Segment == oldest).ToList())
            Append([StorageOperation.Set(key, Read(key, place))]);
        DropOldest();
    }

    private sealed record Place(LogSegment Segment, long Offset, int Length, uint Checksum);
}
