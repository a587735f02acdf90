namespace OtelCollector.Core.Extension.FileStorage.Log;

/// <summary>How a log is written.</summary>
/// <param name="Directory">Where its segments are; must exist.</param>
internal sealed record LogOptions(string Directory)
{
    /// <summary>Whether every change is forced to the disk, against power failures.</summary>
    public bool Flush { get; init; }

    /// <summary>Size in bytes from which on a new segment is begun.</summary>
    public long SegmentSize { get; init; } = 16 * 1024 * 1024;

    /// <summary>Writes to segments.</summary>
    public LogWriter Write { get; init; } = static (file, parts, offset) => RandomAccess.Write(file, parts, offset);
}

/// <summary>A log is damaged where no crash can have torn it.</summary>
internal sealed class LogDamagedException(string path, long offset)
    : Exception($"{path} is damaged at byte {offset} (checksum mismatch)");
