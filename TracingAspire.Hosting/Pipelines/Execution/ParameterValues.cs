using Aspire.Hosting.Parameters;

namespace Aspire.Hosting.Pipelines;

/// <summary>Nobody is asked for values when the application is published: all that are missing are named at once.</summary>
internal static class ParameterValues
{
    public static Task CheckAsync(PipelineStepContext context)
    {
        var missing = MissingParameters.Of(context.Model.Resources.OfType<ParameterResource>());
        return missing.Count == 0 ? Task.CompletedTask : throw new DistributedApplicationException(MissingParameters.Describe(missing));
    }
}
