using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>The steps in which the application is published or deployed.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public interface IDistributedApplicationPipeline
{
    /// <summary>Adds a step.</summary>
    /// <param name="name">Its name, unique in the pipeline.</param>
    /// <param name="action">What it does.</param>
    /// <param name="dependsOn">The steps before it: a name or a sequence of names.</param>
    /// <param name="requiredBy">The steps after it that need it: a name or a sequence of names.</param>
    void AddStep(string name, Func<PipelineStepContext, Task> action, object? dependsOn = null, object? requiredBy = null);

    /// <summary>Adds a step.</summary>
    /// <param name="step">The step.</param>
    void AddStep(PipelineStep step);

    /// <summary>Orders the steps once all are known.</summary>
    /// <param name="callback">Orders them.</param>
    void AddPipelineConfiguration(Func<PipelineConfigurationContext, Task> callback);

    /// <summary>Runs the step that is configured as <c>Pipeline:Step</c> and all before it; without one every step.</summary>
    /// <param name="context">What the steps share.</param>
    Task ExecuteAsync(PipelineContext context);
}
