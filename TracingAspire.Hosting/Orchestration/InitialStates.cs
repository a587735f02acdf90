namespace Aspire.Hosting.Orchestration;

/// <summary>What resources look like before they start.</summary>
internal static class InitialStates
{
    public static CustomResourceSnapshot Apply(IResource resource, CustomResourceSnapshot previous) => resource switch
    {
        _ when previous.State is not null => previous,
        _ when !ResourceInstances.IsProcess(resource) => previous,
        _ when resource.HasAnnotationOfType<ExplicitStartupAnnotation>() => WithSource(resource, previous) with { State = KnownResourceStates.NotStarted },
        _ => WithSource(resource, previous) with { State = new(KnownResourceStates.Starting, KnownResourceStateStyles.Info) },
    };

    private static CustomResourceSnapshot WithSource(IResource resource, CustomResourceSnapshot snapshot)
    {
        ResourcePropertySnapshot[] source = resource switch
        {
            ProjectResource project => [new(KnownProperties.Project.Path, project.GetProjectMetadata().ProjectPath)],
            ExecutableResource executable =>
            [
                new(KnownProperties.Executable.Path, executable.Command),
                new(KnownProperties.Executable.WorkDir, executable.WorkingDirectory),
            ],
            _ => [],
        };
        return snapshot with { Properties = [.. snapshot.Properties, .. source] };
    }
}
