namespace OtelCollector.Core.Exporter.File;

/// <summary>One file, put aside under the time of day when it would grow too large.</summary>
internal sealed class OutputFile : IDisposable
{
    private const UnixFileMode Plain =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode Rotated = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;

    private readonly FileRotation? _rotation;
    private FileStream _stream;

    /// <summary>Opens the file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="append">Whether what is there is kept; with rotation it always is.</param>
    /// <param name="rotation">When it is put aside; null never does.</param>
    public OutputFile(string path, bool append, FileRotation? rotation)
    {
        Path = path;
        _rotation = rotation;
        _stream = Open(append || rotation is not null);
    }

    public string Path { get; }

    /// <summary>Writes at the end; after an error what was there before is whole.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_rotation is { } rotation && _stream.Length > 0 && _stream.Length + bytes.Length > rotation.MaxBytes)
            Rotate(rotation);
        var start = _stream.Position;
        try
        {
            _stream.Write(bytes);
        }
        catch (IOException)
        {
            _stream.SetLength(start);
            throw;
        }
    }

    public void Dispose() => _stream.Dispose();

    private FileStream Open(bool append)
    {
        var options = new FileStreamOptions
        {
            Mode = append ? FileMode.OpenOrCreate : FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = _rotation is null ? Plain : Rotated;
        var stream = new FileStream(Path, options);
        stream.Seek(0, SeekOrigin.End);
        return stream;
    }

    private void Rotate(FileRotation rotation)
    {
        _stream.Dispose();
        try
        {
            System.IO.File.Move(Path, FileBackups.Name(Path, rotation.IsLocalTime));
            FileBackups.Clean(Path, rotation);
        }
        finally
        {
            // Where the file could not be put aside it grows on: nothing is lost.
            _stream = Open(append: true);
        }
    }
}
