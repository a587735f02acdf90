namespace Aspire.Hosting;

/// <summary>A file the user picked.</summary>
public sealed class InteractionFile
{
    internal InteractionFile(string id, string name, string filePath)
    {
        Id = id;
        Name = name;
        FilePath = filePath;
    }

    /// <summary>Identifies the upload.</summary>
    public string Id { get; }

    /// <summary>The name the file has on the user's machine.</summary>
    public string Name { get; }

    /// <summary>Where its content is.</summary>
    public string FilePath { get; }

    /// <summary>Opens the content for reading.</summary>
    public Stream OpenRead() => new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096, useAsync: true);

    /// <summary>Reads the whole content.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<byte[]> ReadAllBytesAsync(CancellationToken cancellationToken = default) => File.ReadAllBytesAsync(FilePath, cancellationToken);
}
