using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>Adds steps to the pipeline for a resource.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public class PipelineStepAnnotation : IResourceAnnotation
{
    private readonly Func<PipelineStepFactoryContext, Task<IEnumerable<PipelineStep>>> _factory;

    /// <summary>Adds one step.</summary>
    /// <param name="factory">Makes the step.</param>
    public PipelineStepAnnotation(Func<PipelineStepFactoryContext, PipelineStep> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _factory = context => Task.FromResult<IEnumerable<PipelineStep>>([factory(context)]);
    }

    /// <summary>Adds one step.</summary>
    /// <param name="factory">Makes the step.</param>
    public PipelineStepAnnotation(Func<PipelineStepFactoryContext, Task<PipelineStep>> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _factory = async context => [await factory(context)];
    }

    /// <summary>Adds steps.</summary>
    /// <param name="factory">Makes the steps.</param>
    public PipelineStepAnnotation(Func<PipelineStepFactoryContext, IEnumerable<PipelineStep>> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _factory = context => Task.FromResult(factory(context));
    }

    /// <summary>Adds steps.</summary>
    /// <param name="factory">Makes the steps.</param>
    public PipelineStepAnnotation(Func<PipelineStepFactoryContext, Task<IEnumerable<PipelineStep>>> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _factory = factory;
    }

    /// <summary>Makes the steps.</summary>
    /// <param name="context">The resource and the pipeline.</param>
    public Task<IEnumerable<PipelineStep>> CreateStepsAsync(PipelineStepFactoryContext context) => _factory(context);
}
