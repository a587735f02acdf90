namespace Aspire.Hosting.Orchestration;

/// <summary>What resources look like before they start.</summary>
internal static class InitialStates
{
    public static CustomResourceSnapshot Apply(IResource resource, CustomResourceSnapshot previous) => resource switch
    {
        _ when previous.State is not null => previous,
        _ when !ResourceInstances.IsProcess(resource) => previous,
        _ when resource.HasAnnotationOfType<ExplicitStartupAnnotation>() => previous with { State = KnownResourceStates.NotStarted },
        _ => previous with { State = new(KnownResourceStates.Starting, KnownResourceStateStyles.Info) },
    };
}
