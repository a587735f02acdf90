using OtelCollector.Core.Checksums;

namespace OtelCollector.Core.Extension.FileStorage.Log;

/// <summary>Reads a segment from its start and finds whole frames, a torn end, and damage.</summary>
internal static class LogScan
{
    private const int Window = 1 << 20;

    /// <summary>Reads all frames.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="found">Given each whole frame's offset and operations, in order.</param>
    /// <returns>The end of the last whole frame, and where damage before it starts; null where there is none.</returns>
    public static (long End, long? Damage) Read(LogSegment segment, Action<long, List<LogEntry>> found)
    {
        var header = new byte[LogFrame.HeaderSize];
        long offset = 0;
        long end = 0;
        long? damage = null;
        long? suspect = null;
        while (offset + LogFrame.HeaderSize <= segment.Length)
        {
            if (!segment.Read(header, offset))
                break;
            if (ReadFrame(segment, header, offset) is { } frame)
            {
                // What could not be read before a whole frame is no torn end.
                damage ??= suspect;
                found(offset, frame.Entries);
                offset = end = offset + frame.Length;
                continue;
            }

            suspect ??= offset;
            offset = NextHeader(segment, offset + 1);
        }

        return (end, damage);
    }

    private static (List<LogEntry> Entries, long Length)? ReadFrame(LogSegment segment, byte[] header, long offset)
    {
        if (LogFrame.ReadHeader(header) is not { } lengths)
            return null;
        var length = LogFrame.HeaderSize + lengths.List + lengths.Values;
        if (offset + length > segment.Length)
            return null;
        var list = new byte[lengths.List];
        if (!segment.Read(list, offset + LogFrame.HeaderSize) || LogFrame.ReadList(header, list) is not { } entries)
            return null;
        foreach (var entry in entries)
        {
            var value = new byte[entry.Length];
            if (!segment.Read(value, offset + entry.Offset) || Crc32C.Of(value) != entry.Checksum)
                return null;
        }

        return (entries, length);
    }

    // The next place that looks like a header; the segment's end where there is none.
    private static long NextHeader(LogSegment segment, long offset)
    {
        var window = new byte[Window];
        while (offset + LogFrame.HeaderSize <= segment.Length)
        {
            var length = (int)Math.Min(Window, segment.Length - offset);
            if (!segment.Read(window.AsSpan(0, length), offset))
                break;
            for (var i = 0; i + LogFrame.HeaderSize <= length; i++)
            {
                if (LogFrame.ReadHeader(window.AsSpan(i, LogFrame.HeaderSize)) is not null)
                    return offset + i;
            }

            offset += length - LogFrame.HeaderSize + 1;
        }

        return segment.Length;
    }
}
