namespace Aspire.Hosting.Publishing;

public sealed partial class ManifestPublishingContext
{
    /// <summary>Writes the properties of a container.</summary>
    /// <param name="container">The container.</param>
    public async Task WriteContainerAsync(ContainerResource container)
    {
        ArgumentNullException.ThrowIfNull(container);
        var target = container.GetDeploymentTargetAnnotation();
        if (container.TryGetLastAnnotation<DockerfileBuildAnnotation>(out var build))
        {
            Writer.WriteString("type", "container.v1");
            WriteConnectionString(container);
            await WriteBuildAsync(container, build);
        }
        else
        {
            if (!container.TryGetContainerImageName(out var image))
                throw new DistributedApplicationException($"Could not get the container image name for resource '{container.Name}': give it one with WithImage.");
            Writer.WriteString("type", target is null ? "container.v0" : "container.v1");
            WriteConnectionString(container);
            Writer.WriteString("image", image);
        }

        await WriteDeploymentAsync(target);
        if (container.Entrypoint is { } entrypoint)
            Writer.WriteString("entrypoint", entrypoint);
        await WriteCommandLineArgumentsAsync(container);
        WriteMounts(container);
        await WriteEnvironmentVariablesAsync(container);
        WriteBindings(container);
    }

    private async Task WriteBuildAsync(ContainerResource container, DockerfileBuildAnnotation build)
    {
        Writer.WriteStartObject("build");
        Writer.WriteString("context", GetManifestRelativePath(build.ContextPath));
        Writer.WriteString("dockerfile", GetManifestRelativePath(await DockerfileAsync(container, build)));
        if (build.Stage is { } stage)
            Writer.WriteString("stage", stage);
        if (!build.HasEntrypoint)
            Writer.WriteBoolean("buildOnly", value: true);
        WriteBuildArguments(build);
        WriteBuildSecrets(build);
        Writer.WriteEndObject();
    }

    /// <summary>The Dockerfile; one that is made up by the AppHost is written beside the manifest.</summary>
    private async Task<string> DockerfileAsync(ContainerResource container, DockerfileBuildAnnotation build)
    {
        if (build.DockerfileFactory is not { } factory)
            return build.DockerfilePath;
        var path = Path.Join(Path.GetDirectoryName(Path.GetFullPath(ManifestPath)), $"{container.Name}.Dockerfile");
        var content = await factory(new DockerfileFactoryContext
        {
            Services = ExecutionContext.Services,
            Resource = container,
            CancellationToken = CancellationToken,
        });
        await File.WriteAllTextAsync(path, content, CancellationToken);
        return path;
    }

    private void WriteBuildArguments(DockerfileBuildAnnotation build)
    {
        if (build.BuildArguments.Count == 0)
            return;
        Writer.WriteStartObject("args");
        foreach (var (name, value) in build.BuildArguments)
        {
            TryAddDependentResources(value);
            Writer.WriteString(name, BuildValue(value));
        }

        Writer.WriteEndObject();
    }

    private void WriteBuildSecrets(DockerfileBuildAnnotation build)
    {
        if (build.BuildSecrets.Count == 0)
            return;
        Writer.WriteStartObject("secrets");
        foreach (var (name, value) in build.BuildSecrets)
        {
            TryAddDependentResources(value);
            Writer.WriteStartObject(name);
            Writer.WriteString("type", value is FileInfo ? "file" : "env");
            Writer.WriteString(value is FileInfo ? "source" : "value", BuildValue(value));
            Writer.WriteEndObject();
        }

        Writer.WriteEndObject();
    }

    private string? BuildValue(object? value) => value switch
    {
        FileInfo file => GetManifestRelativePath(file.FullName),
        bool flag => flag ? "true" : "false",
        ReferenceExpression expression => Expression(expression),
        IManifestExpressionProvider provider => provider.ValueExpression,
        _ => value?.ToString(),
    };

    private void WriteMounts(ContainerResource container)
    {
        if (!container.TryGetContainerMounts(out var mounts))
            return;
        var byType = mounts.ToLookup(m => m.Type);
        if (byType[ContainerMountType.BindMount].Any())
        {
            Writer.WriteStartArray("bindMounts");
            foreach (var mount in byType[ContainerMountType.BindMount])
                WriteMount("source", GetManifestRelativePath(mount.Source), mount.Target.Replace('\\', '/'), mount.IsReadOnly);
            Writer.WriteEndArray();
        }

        if (!byType[ContainerMountType.Volume].Any())
            return;
        Writer.WriteStartArray("volumes");
        foreach (var mount in byType[ContainerMountType.Volume])
            WriteMount("name", mount.Source, mount.Target, mount.IsReadOnly);
        Writer.WriteEndArray();
    }

    private void WriteMount(string sourceName, string? source, string target, bool isReadOnly)
    {
        Writer.WriteStartObject();
        if (source is not null)
            Writer.WriteString(sourceName, source);
        Writer.WriteString("target", target);
        Writer.WriteBoolean("readOnly", isReadOnly);
        Writer.WriteEndObject();
    }
}
