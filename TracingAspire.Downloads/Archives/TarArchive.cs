using System.Formats.Tar;
using System.IO.Compression;

namespace TracingAspire.Downloads.Archives;

/// <summary>Extracts tar archives: files, folders and links, with their executable bits.</summary>
internal static class TarArchive
{
    private const UnixFileMode Permissions = (UnixFileMode)0b111_111_111;
    private const UnixFileMode OwnerReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Extracts a .tgz file.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="target">The folder to write into; made where it is missing.</param>
    /// <param name="select">Maps an entry's name to its path under the target; null leaves the entry out.</param>
    /// <param name="progress">Told the compressed bytes read so far.</param>
    /// <param name="ct">Stops the extraction.</param>
    public static async Task ExtractGzipAsync(
        string file, string target, Func<string, string?> select, Action<long> progress, CancellationToken ct)
    {
        await using var source = new ObservedStream(File.OpenRead(file), progress);
        await using var tar = new GZipStream(source, CompressionMode.Decompress);
        await ExtractAsync(tar, target, select, ct);
    }

    /// <summary>Extracts a .tar.br file whole.</summary>
    public static async Task ExtractBrotliAsync(string file, string target, CancellationToken ct)
    {
        await using var source = File.OpenRead(file);
        await using var tar = new BrotliStream(source, CompressionMode.Decompress);
        await ExtractAsync(tar, target, name => name, ct);
    }

    /// <summary>Extracts a plain tar stream.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged or an entry leads out of the target.</exception>
    public static async Task ExtractAsync(
        Stream tar, string target, Func<string, string?> select, CancellationToken ct)
    {
        Directory.CreateDirectory(target);
        await using var reader = new TarReader(tar);
        while (await reader.GetNextEntryAsync(copyData: false, ct) is { } entry)
        {
            if (select(entry.Name) is { Length: > 0 } name)
                await WriteAsync(entry, ArchivePath.Resolve(target, name), target, ct);
        }
    }

    private static async Task WriteAsync(TarEntry entry, string path, string root, CancellationToken ct)
    {
        switch (entry.EntryType)
        {
            case TarEntryType.Directory:
                Directory.CreateDirectory(path);
                break;
            case TarEntryType.SymbolicLink:
                ArchivePath.RequireInside(root, path, entry.LinkName);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.CreateSymbolicLink(path, entry.LinkName);
                break;
            case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                await WriteFileAsync(entry, path, ct);
                break;
            case TarEntryType.GlobalExtendedAttributes:
                break;
            default:
                throw new InvalidDataException($"the archive entry '{entry.Name}' is of the kind {entry.EntryType}");
        }
    }

    private static async Task WriteFileAsync(TarEntry entry, string path, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = (entry.Mode & Permissions) | OwnerReadWrite;
        await using var file = new FileStream(path, options);
        if (entry.DataStream is { } data)
            await data.CopyToAsync(file, 1 << 20, ct);
    }
}
