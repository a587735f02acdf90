namespace Aspire.Hosting.ApplicationModel;

/// <summary>Says that the image of a container is built from a Dockerfile.</summary>
/// <param name="contextPath">The folder sent to the container runtime.</param>
/// <param name="dockerfilePath">The Dockerfile.</param>
/// <param name="stage">The stage of it that is built; null builds the last one.</param>
public class DockerfileBuildAnnotation(string contextPath, string dockerfilePath, string? stage) : IResourceAnnotation
{
    private readonly Lock _gate = new();
    private Task? _materialized;

    /// <summary>The folder sent to the container runtime, absolute.</summary>
    public string ContextPath => contextPath;

    /// <summary>The Dockerfile, absolute.</summary>
    public string DockerfilePath => dockerfilePath;

    /// <summary>The stage that is built; null builds the last one.</summary>
    public string? Stage => stage;

    /// <summary>Build arguments by name: text, numbers, switches or parameters; null takes the value from the environment.</summary>
    public Dictionary<string, object?> BuildArguments { get; } = [];

    /// <summary>Build secrets by ID: parameters or files (<see cref="FileInfo"/>).</summary>
    public Dictionary<string, object> BuildSecrets { get; } = [];

    /// <summary>Writes the Dockerfile when it is needed; null where it exists.</summary>
    public Func<DockerfileFactoryContext, Task<string>>? DockerfileFactory { get; init; }

    /// <summary>The name of the image that is built, where it differs from that of the resource.</summary>
    public string? ImageName { get; set; }

    /// <summary>The tag of the image that is built, where it differs from that of the resource.</summary>
    public string? ImageTag { get; set; }

    /// <summary>Whether the image can be run; false for one that only carries files.</summary>
    public bool HasEntrypoint { get; set; } = true;

    /// <summary>Writes the Dockerfile where a factory makes it; the second call does nothing.</summary>
    /// <param name="context">What the factory is told.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task MaterializeDockerfileAsync(DockerfileFactoryContext context, CancellationToken cancellationToken)
    {
        if (DockerfileFactory is not { } factory)
            return;
        Task materialized;
        lock (_gate)
            materialized = _materialized is null or { IsFaulted: true } or { IsCanceled: true } ? _materialized = WriteAsync(factory, context, cancellationToken) : _materialized;
        await materialized;
    }

    private async Task WriteAsync(Func<DockerfileFactoryContext, Task<string>> factory, DockerfileFactoryContext context, CancellationToken cancellationToken) =>
        await File.WriteAllTextAsync(DockerfilePath, await factory(context), cancellationToken);
}

/// <summary>What a factory of Dockerfiles sees.</summary>
public sealed class DockerfileFactoryContext
{
    /// <summary>The services of the application.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The resource the Dockerfile is for.</summary>
    public required IResource Resource { get; init; }

    /// <summary>Ends the work.</summary>
    public CancellationToken CancellationToken { get; init; }
}
