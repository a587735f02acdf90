using System.Globalization;
using Aspire.Hosting.Dcp.Model;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Says how the image of a container is built.</summary>
internal sealed class ContainerBuildFactory(IServiceProvider services)
{
    /// <summary>The build; null where the image is not built.</summary>
    public async Task<ContainerBuild?> CreateAsync(IResource resource, CancellationToken cancellationToken)
    {
        if (!resource.TryGetLastAnnotation<DockerfileBuildAnnotation>(out var build))
            return null;
        if (!Directory.Exists(build.ContextPath))
            throw new DistributedApplicationException($"'{resource.Name}' cannot be built because its folder '{build.ContextPath}' does not exist: correct WithDockerfile.");
        await build.MaterializeDockerfileAsync(
            new DockerfileFactoryContext { Services = services, Resource = resource, CancellationToken = cancellationToken }, cancellationToken);
        if (!File.Exists(build.DockerfilePath))
            throw new DistributedApplicationException($"'{resource.Name}' cannot be built because '{build.DockerfilePath}' does not exist: correct WithDockerfile.");

        var arguments = new List<EnvironmentVariable>();
        foreach (var (name, value) in build.BuildArguments)
            arguments.Add(new EnvironmentVariable(name, await TextOfAsync(value, cancellationToken)));
        var secrets = new List<ContainerBuildSecret>();
        foreach (var (id, value) in build.BuildSecrets)
            secrets.Add(await SecretAsync(resource, id, value, cancellationToken));
        return new ContainerBuild
        {
            Context = build.ContextPath,
            Dockerfile = build.DockerfilePath,
            Stage = build.Stage,
            Args = arguments.Count == 0 ? null : arguments,
            Secrets = secrets.Count == 0 ? null : secrets,
        };
    }

    private static async ValueTask<string?> TextOfAsync(object? value, CancellationToken cancellationToken) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        IValueProvider provider => await provider.GetValueAsync(cancellationToken),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static async Task<ContainerBuildSecret> SecretAsync(IResource resource, string id, object value, CancellationToken cancellationToken) => value switch
    {
        FileInfo file => new ContainerBuildSecret(id, "file") { Source = file.FullName },
        IValueProvider provider => new ContainerBuildSecret(id, "env") { Value = await provider.GetValueAsync(cancellationToken) },
        _ => throw new DistributedApplicationException($"The build secret '{id}' of '{resource.Name}' is a {value.GetType().Name}: it can only be a parameter or a file."),
    };
}
