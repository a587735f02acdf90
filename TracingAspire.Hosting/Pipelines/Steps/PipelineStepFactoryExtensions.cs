using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>Adds steps to the pipeline for resources.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public static class PipelineStepFactoryExtensions
{
    /// <summary>Adds steps to the pipeline for a resource.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="factory">Makes what is added.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithPipelineStepFactory<T>(this IResourceBuilder<T> builder, Func<PipelineStepFactoryContext, PipelineStep> factory) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new PipelineStepAnnotation(factory));
    }

    /// <summary>Adds steps to the pipeline for a resource.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="factory">Makes what is added.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithPipelineStepFactory<T>(this IResourceBuilder<T> builder, Func<PipelineStepFactoryContext, Task<PipelineStep>> factory) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new PipelineStepAnnotation(factory));
    }

    /// <summary>Adds steps to the pipeline for a resource.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="factory">Makes what is added.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithPipelineStepFactory<T>(this IResourceBuilder<T> builder, Func<PipelineStepFactoryContext, IEnumerable<PipelineStep>> factory) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new PipelineStepAnnotation(factory));
    }

    /// <summary>Adds steps to the pipeline for a resource.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="factory">Makes what is added.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithPipelineStepFactory<T>(this IResourceBuilder<T> builder, Func<PipelineStepFactoryContext, Task<IEnumerable<PipelineStep>>> factory) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new PipelineStepAnnotation(factory));
    }

    /// <summary>Adds a step to the pipeline for a resource.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="stepName">The name of the step.</param>
    /// <param name="callback">What it does.</param>
    /// <param name="dependsOn">Names of the steps before it.</param>
    /// <param name="requiredBy">Names of the steps after it that need it.</param>
    /// <param name="tags">Tags it is found by.</param>
    /// <param name="description">What it does, for people.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithPipelineStepFactory<T>(this IResourceBuilder<T> builder, string stepName, Func<PipelineStepContext, Task> callback, string[]? dependsOn = null, string[]? requiredBy = null, string[]? tags = null, string? description = null) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(stepName);
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithPipelineStepFactory(_ => new PipelineStep
        {
            Name = stepName,
            Description = description,
            Action = callback,
            DependsOnSteps = [.. dependsOn ?? []],
            RequiredBySteps = [.. requiredBy ?? []],
            Tags = [.. tags ?? []],
            Resource = builder.Resource,
        });
    }

    /// <summary>Orders the steps of the pipeline once all are known.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">Orders the steps.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithPipelineConfiguration<T>(this IResourceBuilder<T> builder, Action<PipelineConfigurationContext> callback) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new PipelineConfigurationAnnotation(callback));
    }

    /// <summary>Orders the steps of the pipeline once all are known.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">Orders the steps.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithPipelineConfiguration<T>(this IResourceBuilder<T> builder, Func<PipelineConfigurationContext, Task> callback) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new PipelineConfigurationAnnotation(callback));
    }
}
