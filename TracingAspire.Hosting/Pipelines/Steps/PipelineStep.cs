using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>One step of publishing or deploying the application.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
[DebuggerDisplay("Name = {Name}, DependsOn = {DependsOnSteps.Count}, RequiredBy = {RequiredBySteps.Count}")]
public class PipelineStep
{
    /// <summary>Its name, unique in the pipeline.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, for people.</summary>
    public string? Description { get; init; }

    /// <summary>What it does.</summary>
    public required Func<PipelineStepContext, Task> Action { get; init; }

    /// <summary>Names of the steps that come before it.</summary>
    public List<string> DependsOnSteps { get; init; } = [];

    /// <summary>Names of the steps that come after it and need it.</summary>
    public List<string> RequiredBySteps { get; init; } = [];

    /// <summary>Tags it is found by.</summary>
    public List<string> Tags { get; init; } = [];

    /// <summary>The resource it belongs to.</summary>
    public IResource? Resource { get; set; }

    /// <summary>Whether it has nothing to say about having ended well.</summary>
    internal bool IsQuiet { get; init; }

    /// <summary>Puts a step before this one.</summary>
    /// <param name="stepName">The name of the other step.</param>
    public void DependsOn(string stepName) => DependsOnSteps.Add(stepName);

    /// <summary>Puts a step before this one.</summary>
    /// <param name="step">The other step.</param>
    public void DependsOn(PipelineStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        DependsOnSteps.Add(step.Name);
    }

    /// <summary>Puts this step before another one.</summary>
    /// <param name="stepName">The name of the other step.</param>
    public void RequiredBy(string stepName) => RequiredBySteps.Add(stepName);

    /// <summary>Puts this step before another one.</summary>
    /// <param name="step">The other step.</param>
    public void RequiredBy(PipelineStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        RequiredBySteps.Add(step.Name);
    }
}
