namespace Aspire.Hosting.Orchestration;

/// <summary>What resources look like before they start.</summary>
internal static class InitialStates
{
    public static CustomResourceSnapshot Apply(IResource resource, CustomResourceSnapshot previous) => resource switch
    {
        _ when previous.State is not null => previous,
        ParameterResource parameter => ApplyParameter(parameter, previous),
        _ when !ResourceInstances.IsProcess(resource) => previous,
        _ when resource.HasAnnotationOfType<ExplicitStartupAnnotation>() => previous with { State = KnownResourceStates.NotStarted },
        _ => previous with { State = new(KnownResourceStates.Starting, KnownResourceStateStyles.Info) },
    };

    private static CustomResourceSnapshot ApplyParameter(ParameterResource parameter, CustomResourceSnapshot previous)
    {
        try
        {
            return previous with
            {
                State = new(KnownResourceStates.Running, KnownResourceStateStyles.Success),
                Properties = [.. previous.Properties, new(KnownProperties.Parameter.Value, parameter.Value) { IsSensitive = parameter.Secret }],
            };
        }
        catch (MissingParameterValueException)
        {
            return previous with { State = new(KnownResourceStates.ValueMissing, KnownResourceStateStyles.Warn) };
        }
    }
}
