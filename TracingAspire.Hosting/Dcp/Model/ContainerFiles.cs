namespace Aspire.Hosting.Dcp.Model;

/// <summary>Files that are copied into a container before it starts.</summary>
internal sealed record ContainerFiles
{
    public string? Destination { get; init; }

    public int? DefaultOwner { get; init; }

    public int? DefaultGroup { get; init; }

    public int? Umask { get; init; }

    public List<ContainerFileEntry>? Entries { get; init; }
}

/// <summary>A file or folder.</summary>
/// <param name="Type">file, directory or openssl.</param>
/// <param name="Name">Its name, without any path.</param>
internal sealed record ContainerFileEntry(string Type, string Name)
{
    public int? Owner { get; init; }

    public int? Group { get; init; }

    public int Mode { get; init; }

    public string? Source { get; init; }

    public string? Contents { get; init; }

    public List<ContainerFileEntry>? Entries { get; init; }

    public bool? ContinueOnError { get; init; }
}
