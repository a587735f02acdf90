using Microsoft.Extensions.Logging;
using OtelCollector.Core.Checksums;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace Jaeger.Storage.Disk.Files;

/// <summary>The whole records of a file of spans, told from damage and from a torn end by their checksums.</summary>
internal sealed class SpanRecords
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly ulong _key;
    private readonly List<int> _offsets = [];
    private readonly List<(long Offset, long Length)> _damages = [];

    /// <summary>Reads a file from its start to its end.</summary>
    /// <param name="file">The file.</param>
    /// <param name="key">Its key.</param>
    public SpanRecords(ReadOnlyMemory<byte> file, ulong key)
    {
        (_file, _key) = (file, key);
        Read();
    }

    /// <summary>The end of the last whole record; what follows is a torn end.</summary>
    public int End { get; private set; } = FileHeader.Size;

    /// <summary>The number of whole records.</summary>
    public int Count => _offsets.Count;

    /// <summary>The bytes of their requests.</summary>
    public long PayloadLength { get; private set; }

    /// <summary>Places that are no whole records although whole records follow.</summary>
    public IReadOnlyList<(long Offset, long Length)> Damages => _damages;

    /// <summary>The requests with where in the file they start, in their order.</summary>
    public IEnumerable<(int Offset, ReadOnlyMemory<byte> Request)> Records =>
        _offsets.Select(o => (o + RecordHeader.Size, _file.Slice(o + RecordHeader.Size, HeaderAt(o)!.Value.Length)));

    /// <summary>Logs what is not whole; false where everything is.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="isLast">Whether it is the file that was written to last, whose end is cut where it is torn.</param>
    /// <param name="logger">The log.</param>
    public bool Tell(string path, bool isLast, ILogger logger)
    {
        var torn = _file.Length - End;
        if (_damages.Count == 0 && torn == 0) return false;
        var spans = Records.Sum(r => (long)Traces.Parse(r.Request).ItemCount);
        foreach (var (offset, length) in _damages) Tell("Damaged records are left out", LogLevel.Error, offset, length);
        if (torn > 0 && isLast) Tell("A torn end is cut off", LogLevel.Warning, End, torn);
        else if (torn > 0) Tell("Damaged records are left out", LogLevel.Error, End, torn);
        return true;

        void Tell(string message, LogLevel level, long offset, long length) =>
            logger.Write(level, message, ("file", path), ("offset", offset), ("bytes", length), ("spans kept", spans));
    }

    private void Read()
    {
        for (var offset = FileHeader.Size; offset < _file.Length;)
        {
            if (HeaderAt(offset) is not { } header || header.Length > _file.Length - offset - RecordHeader.Size)
            {
                offset = NextMagic(offset + 1);
                continue;
            }

            var end = offset + RecordHeader.Size + header.Length;
            if (Crc32C.Of(_file.Span[(offset + RecordHeader.Size)..end]) == header.Checksum) Add(offset, end, header.Length);
            offset = end;
        }
    }

    private void Add(int offset, int end, int length)
    {
        if (offset > End) _damages.Add((End, offset - End));
        _offsets.Add(offset);
        PayloadLength += length;
        End = end;
    }

    private RecordHeader? HeaderAt(int offset) => RecordHeader.Read(_file.Span[offset..], _key, offset);

    // The next place where a header may be; the file's end where there is none.
    private int NextMagic(int from)
    {
        var found = _file.Span[from..].IndexOf(RecordHeader.Magic);
        return found < 0 ? _file.Length : from + found;
    }
}
