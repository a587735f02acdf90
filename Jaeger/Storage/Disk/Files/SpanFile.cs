using Microsoft.Win32.SafeHandles;

namespace Jaeger.Storage.Disk.Files;

/// <summary>A file of spans that is written to, at its end only; one caller at a time, except for <see cref="Sync"/>.</summary>
internal sealed class SpanFile : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly Action<SafeFileHandle> _sync;
    private string? _unsyncedDirectory;
    private bool _hasTornEnd;

    private SpanFile(SafeFileHandle file, ulong key, long length, Action<SafeFileHandle> sync) =>
        (_file, Key, Length, _sync) = (file, key, length, sync);

    /// <summary>The number that the checksums of the file's records start from.</summary>
    public ulong Key { get; }

    /// <summary>The end of the last whole record.</summary>
    public long Length { get; private set; }

    /// <summary>Begins a new file.</summary>
    /// <param name="paths">Where.</param>
    /// <param name="number">The file's number.</param>
    /// <param name="sync">Forces a file onto the disk.</param>
    /// <exception cref="IOException">It cannot be written; nothing is left of it.</exception>
    public static SpanFile Create(SegmentPaths paths, long number, Action<SafeFileHandle> sync)
    {
        var path = paths.Spans(number);
        var header = new FileHeader(FileHeader.CurrentVersion, (ulong)Random.Shared.NextInt64());
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            Span<byte> bytes = stackalloc byte[FileHeader.Size];
            header.Write(bytes);
            RandomAccess.Write(file, bytes, 0);
            return new(file, header.Key, FileHeader.Size, sync) { _unsyncedDirectory = paths.Directory };
        }
        catch
        {
            file.Dispose();
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Goes on with a file behind its last whole record; what stands there is cut off.</summary>
    /// <param name="paths">Where.</param>
    /// <param name="number">The file's number.</param>
    /// <param name="key">The file's key.</param>
    /// <param name="length">The end of the last whole record.</param>
    /// <param name="sync">Forces a file onto the disk.</param>
    public static SpanFile Continue(SegmentPaths paths, long number, ulong key, long length, Action<SafeFileHandle> sync)
    {
        var file = File.OpenHandle(paths.Spans(number), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            if (RandomAccess.GetLength(file) != length) RandomAccess.SetLength(file, length);
            return new(file, key, length, sync);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes a record; after an error it is not in the file.</summary>
    /// <param name="record">The record with its header.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    public void Append(ReadOnlySpan<byte> record)
    {
        if (_hasTornEnd) CutTornEnd();
        try
        {
            RandomAccess.Write(_file, record, Length);
        }
        catch
        {
            _hasTornEnd = true;
            try
            {
                CutTornEnd();
            }
            catch (Exception e) when (e is IOException or ArgumentOutOfRangeException)
            {
                // The next write tries again before anything else, and tells of it if it fails.
            }

            throw;
        }

        Length += record.Length;
    }

    /// <summary>Forces everything that is written onto the disk; may be called while more is written.</summary>
    /// <exception cref="IOException">That failed.</exception>
    public void Sync()
    {
        _sync(_file);

        // Not when the file is begun, because everybody who writes would wait for it.
        if (_unsyncedDirectory is not { } directory) return;
        DirectorySync.Sync(directory);
        _unsyncedDirectory = null;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void CutTornEnd()
    {
        RandomAccess.SetLength(_file, Length);
        _hasTornEnd = false;
    }
}
