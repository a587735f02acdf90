namespace Aspire.Hosting.Publishing;

public sealed partial class ManifestPublishingContext
{
    /// <summary>Writes the connection string of a resource that has one.</summary>
    /// <param name="resource">The resource.</param>
    public void WriteConnectionString(IResource resource)
    {
        if (resource is not IResourceWithConnectionString { ConnectionStringExpression: { } expression })
            return;
        TryAddDependentResources(expression);
        Writer.WriteString("connectionString", Expression(expression));
    }

    internal void WriteParameter(ParameterResource parameter)
    {
        Writer.WriteString("type", "parameter.v0");
        if (parameter.IsConnectionString)
            Writer.WriteString("connectionString", parameter.ValueExpression);
        Writer.WriteString("value", $"{{{parameter.Name}.inputs.value}}");
        Writer.WriteStartObject("inputs");
        Writer.WriteStartObject("value");
        Writer.WriteString("type", "string");
        if (parameter.Secret)
            Writer.WriteBoolean("secret", value: true);
        if (parameter.Default is { } defaultValue)
        {
            Writer.WriteStartObject("default");
            defaultValue.WriteToManifest(this);
            Writer.WriteEndObject();
        }

        Writer.WriteEndObject();
        Writer.WriteEndObject();
    }

    private async Task WriteProjectAsync(ProjectResource project)
    {
        if (project.Annotations.Snapshot().OfType<IProjectMetadata>().LastOrDefault() is not { } metadata)
            throw new DistributedApplicationException($"Project metadata was not found for resource '{project.Name}': add the project with AddProject.");

        var target = project.GetDeploymentTargetAnnotation();
        Writer.WriteString("type", target is null ? "project.v0" : "project.v1");
        Writer.WriteString("path", GetManifestRelativePath(metadata.ProjectPath));
        await WriteDeploymentAsync(target);
        await WriteCommandLineArgumentsAsync(project);
        await WriteEnvironmentVariablesAsync(project);
        WriteBindings(project);
    }

    private async Task WriteExecutableAsync(ExecutableResource executable)
    {
        Writer.WriteString("type", "executable.v0");
        WriteConnectionString(executable);
        Writer.WriteString("workingDirectory", GetManifestRelativePath(executable.WorkingDirectory));
        Writer.WriteString("command", executable.Command);
        await WriteCommandLineArgumentsAsync(executable);
        await WriteEnvironmentVariablesAsync(executable);
        WriteBindings(executable);
    }

    private async Task WriteDeploymentAsync(DeploymentTargetAnnotation? target)
    {
        if (target is null
            || !target.DeploymentTarget.TryGetLastAnnotation<ManifestPublishingCallbackAnnotation>(out var annotation)
            || annotation.Callback is null)
        {
            return;
        }

        Writer.WriteStartObject("deployment");
        await annotation.Callback(this);
        Writer.WriteEndObject();
    }
}
