namespace Aspire.Hosting.Pipelines;

/// <summary>Which environment a resource is deployed to: the only one there is, or the one it names.</summary>
internal static class ComputeEnvironments
{
    public static void Assign(DistributedApplicationModel model)
    {
        if (model.Resources.OfType<IComputeEnvironmentResource>().ToArray() is not [var environment])
            return;
        foreach (var resource in Unassigned(model))
            resource.Annotations.Add(new ComputeEnvironmentAnnotation(environment));
    }

    public static Task ValidateAsync(PipelineStepContext context)
    {
        var environments = context.Model.Resources.OfType<IComputeEnvironmentResource>().ToArray();
        var unassigned = Unassigned(context.Model);
        if (environments.Length > 1 && unassigned.Count > 0)
        {
            throw new DistributedApplicationException(
                $"{Quote(unassigned)} could go to any of the environments {Quote(environments)}: say which with WithComputeEnvironment.");
        }

        return Task.CompletedTask;
    }

    private static List<IComputeResource> Unassigned(DistributedApplicationModel model) =>
        [.. model.Resources.OfType<IComputeResource>().Where(r => !r.HasAnnotationOfType<ComputeEnvironmentAnnotation>())];

    private static string Quote(IEnumerable<IResource> resources) => string.Join(", ", resources.Select(r => $"'{r.Name}'"));
}
