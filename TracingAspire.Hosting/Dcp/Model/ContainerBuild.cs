namespace Aspire.Hosting.Dcp.Model;

/// <summary>How the image of a container is built.</summary>
internal sealed record ContainerBuild
{
    public string? Context { get; init; }

    public string? Dockerfile { get; init; }

    public string? Stage { get; init; }

    public List<EnvironmentVariable>? Args { get; init; }

    public List<ContainerBuildSecret>? Secrets { get; init; }
}

/// <summary>A secret of a build.</summary>
/// <param name="Id">Its ID in the Dockerfile.</param>
/// <param name="Type">env or file.</param>
internal sealed record ContainerBuildSecret(string Id, string Type)
{
    public string? Value { get; init; }

    public string? Source { get; init; }
}
