using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>Orders several steps at once.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public static class PipelineStepExtensions
{
    /// <summary>Puts a step before all of these.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="step">The other step; null changes nothing.</param>
    public static IEnumerable<PipelineStep> DependsOn(this IEnumerable<PipelineStep> steps, PipelineStep? step) =>
        steps.DependsOn(step?.Name ?? string.Empty);

    /// <summary>Puts a step before all of these.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="stepName">The name of the other step; an empty one changes nothing.</param>
    public static IEnumerable<PipelineStep> DependsOn(this IEnumerable<PipelineStep> steps, string stepName) =>
        ForEach(steps, step => step.DependsOn(stepName), stepName);

    /// <summary>Puts steps before all of these.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="targetSteps">The other steps.</param>
    public static IEnumerable<PipelineStep> DependsOn(this IEnumerable<PipelineStep> steps, IEnumerable<PipelineStep> targetSteps)
    {
        ArgumentNullException.ThrowIfNull(targetSteps);
        return targetSteps.Aggregate(steps, (all, target) => all.DependsOn(target));
    }

    /// <summary>Puts all of these before a step.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="step">The other step; null changes nothing.</param>
    public static IEnumerable<PipelineStep> RequiredBy(this IEnumerable<PipelineStep> steps, PipelineStep? step) =>
        steps.RequiredBy(step?.Name ?? string.Empty);

    /// <summary>Puts all of these before a step.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="stepName">The name of the other step; an empty one changes nothing.</param>
    public static IEnumerable<PipelineStep> RequiredBy(this IEnumerable<PipelineStep> steps, string stepName) =>
        ForEach(steps, step => step.RequiredBy(stepName), stepName);

    /// <summary>Puts all of these before other steps.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="targetSteps">The other steps.</param>
    public static IEnumerable<PipelineStep> RequiredBy(this IEnumerable<PipelineStep> steps, IEnumerable<PipelineStep> targetSteps)
    {
        ArgumentNullException.ThrowIfNull(targetSteps);
        return targetSteps.Aggregate(steps, (all, target) => all.RequiredBy(target));
    }

    private static IEnumerable<PipelineStep> ForEach(IEnumerable<PipelineStep> steps, Action<PipelineStep> change, string stepName)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (string.IsNullOrEmpty(stepName))
            return steps;
        foreach (var step in steps)
            change(step);
        return steps;
    }
}
