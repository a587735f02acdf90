using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Aspire.Hosting.Publishing;

/// <summary>Writes the resources of the model to a manifest.</summary>
/// <param name="executionContext">Run or publish.</param>
/// <param name="manifestPath">The file; paths in it are relative to its folder.</param>
/// <param name="writer">Writes the JSON.</param>
/// <param name="cancellationToken">Ends the writing.</param>
public sealed partial class ManifestPublishingContext(DistributedApplicationExecutionContext executionContext, string manifestPath, Utf8JsonWriter writer, CancellationToken cancellationToken = default)
{
    /// <summary>Run or publish.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; } = executionContext;

    /// <summary>The file; paths in it are relative to its folder.</summary>
    public string ManifestPath { get; } = manifestPath;

    /// <summary>Writes the JSON.</summary>
    public Utf8JsonWriter Writer { get; } = writer;

    /// <summary>Ends the writing.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The path as the manifest has it: relative to its folder, with forward slashes.</summary>
    /// <param name="path">An absolute path.</param>
    [return: NotNullIfNotNull(nameof(path))]
    public string? GetManifestRelativePath(string? path)
    {
        if (path is null)
            return null;
        var folder = Path.GetDirectoryName(Path.GetFullPath(ManifestPath))!;
        return Path.GetRelativePath(folder, path.Replace('\\', '/')).Replace('\\', '/');
    }

    internal async Task WriteModelAsync(DistributedApplicationModel model)
    {
        _names.UnionWith(model.Resources.Select(r => r.Name));
        Writer.WriteStartObject();
        Writer.WriteStartObject("resources");
        foreach (var resource in model.Resources)
            await WriteResourceAsync(resource);
        await WriteReferencedResourcesAsync(model);
        await WriteConditionalsAsync();
        WriteFormattedParameters();
        Writer.WriteEndObject();
        Writer.WriteEndObject();
        await Writer.FlushAsync(CancellationToken);
    }

    internal async Task WriteResourceAsync(IResource resource)
    {
        if (resource.IsExcludedFromPublish())
            return;
        Writer.WriteStartObject(resource.Name);
        await WritePropertiesAsync(resource);
        Writer.WriteEndObject();
        if (resource is ParameterResource parameter)
            WriteFormattedParameters(parameter);
    }

    private Task WritePropertiesAsync(IResource resource)
    {
        if (resource.TryGetLastAnnotation<ManifestPublishingCallbackAnnotation>(out var annotation))
            return annotation.Callback?.Invoke(this) ?? Task.CompletedTask;
        switch (resource)
        {
            case ContainerResource container:
                return WriteContainerAsync(container);
            case ProjectResource project:
                return WriteProjectAsync(project);
            case ExecutableResource executable:
                return WriteExecutableAsync(executable);
            case ParameterResource parameter:
                WriteParameter(parameter);
                break;
            case IResourceWithConnectionString:
                Writer.WriteString("type", "value.v0");
                WriteConnectionString(resource);
                break;
            default:
                Writer.WriteString("error", "This resource does not support generation in the manifest.");
                break;
        }

        return Task.CompletedTask;
    }
}
