using Microsoft.Win32.SafeHandles;

namespace OtelCollector.Core.Extension.FileStorage.Log;

/// <summary>One file of a log, written at its end only.</summary>
internal sealed class LogSegment : IDisposable
{
    public const string Extension = ".seg";

    private readonly SafeFileHandle _file;
    private readonly LogWriter _write;

    public LogSegment(string directory, long number, LogWriter write)
    {
        Number = number;
        Path = System.IO.Path.Combine(directory, number.ToString("D16") + Extension);
        _write = write;
        _file = File.OpenHandle(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        Length = RandomAccess.GetLength(_file);
    }

    public long Number { get; }

    public string Path { get; }

    public long Length { get; private set; }

    /// <summary>Bytes of values that are still wanted.</summary>
    public long LiveBytes { get; set; }

    /// <summary>Values that are still wanted.</summary>
    public int Live { get; set; }

    /// <summary>Adds a frame and returns its offset; after an error the segment is as before.</summary>
    public long Append(IReadOnlyList<ReadOnlyMemory<byte>> parts, bool flush)
    {
        var start = Length;
        try
        {
            _write(_file, parts, start);
            if (flush)
                RandomAccess.FlushToDisk(_file);
        }
        catch
        {
            RandomAccess.SetLength(_file, start);
            throw;
        }

        foreach (var part in parts)
            Length += part.Length;
        return start;
    }

    public bool Read(Span<byte> buffer, long offset)
    {
        while (!buffer.IsEmpty)
        {
            var read = RandomAccess.Read(_file, buffer, offset);
            if (read == 0)
                return false;
            buffer = buffer[read..];
            offset += read;
        }

        return true;
    }

    /// <summary>Cuts what stands behind the last whole frame.</summary>
    public void Truncate(long length)
    {
        RandomAccess.SetLength(_file, length);
        Length = length;
    }

    public void Delete()
    {
        Dispose();
        File.Delete(Path);
    }

    public void Dispose() => _file.Dispose();
}

/// <summary>Writes parts one after the other at an offset.</summary>
internal delegate void LogWriter(SafeFileHandle file, IReadOnlyList<ReadOnlyMemory<byte>> parts, long offset);
