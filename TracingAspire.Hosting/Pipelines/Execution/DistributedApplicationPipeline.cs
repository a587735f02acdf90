using Microsoft.Extensions.Options;

namespace Aspire.Hosting.Pipelines;

/// <summary>The steps every application has, those added to the builder and those of the resources.</summary>
internal sealed class DistributedApplicationPipeline : IDistributedApplicationPipeline
{
    private readonly List<PipelineStep> _steps;
    private readonly List<Func<PipelineConfigurationContext, Task>> _configurations = [];

    public DistributedApplicationPipeline() => _steps = [.. BuiltInSteps.Create(ResolveAsync)];

    public void AddStep(string name, Func<PipelineStepContext, Task> action, object? dependsOn = null, object? requiredBy = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(action);
        AddStep(new PipelineStep
        {
            Name = name,
            Action = action,
            DependsOnSteps = Names(dependsOn, nameof(dependsOn)),
            RequiredBySteps = Names(requiredBy, nameof(requiredBy)),
        });
    }

    public void AddStep(PipelineStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (_steps.Exists(s => string.Equals(s.Name, step.Name, StringComparison.Ordinal)))
            throw new InvalidOperationException($"A step with the name '{step.Name}' has already been added to the pipeline.");
        _steps.Add(step);
    }

    public void AddPipelineConfiguration(Func<PipelineConfigurationContext, Task> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _configurations.Add(callback);
    }

    public async Task ExecuteAsync(PipelineContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var graph = await ResolveAsync(context);
        var name = context.Services.GetRequiredService<IOptions<PipelineOptions>>().Value.Step;
        var steps = graph.InOrder(string.IsNullOrWhiteSpace(name) ? graph.Steps : [graph.Find(name)]);
        await Runner(context).RunConcurrentlyAsync(graph, steps);
    }

    /// <summary>Runs what has to be done before the application starts.</summary>
    public async Task ExecuteBeforeStartAsync(PipelineContext context)
    {
        var graph = await ResolveAsync(context);
        await Runner(context).RunSequentiallyAsync(graph.InOrder(graph.Find(WellKnownPipelineSteps.BeforeStart)));
    }

    private async Task<StepGraph> ResolveAsync(PipelineContext context)
    {
        List<PipelineStep> steps = [.. _steps.Select(Copy)];
        var resources = context.Model.Resources.ToArray();
        foreach (var resource in resources)
        {
            foreach (var annotation in resource.Annotations.Snapshot().OfType<PipelineStepAnnotation>())
            {
                var factoryContext = new PipelineStepFactoryContext { PipelineContext = context, Resource = resource };
                foreach (var step in await annotation.CreateStepsAsync(factoryContext))
                {
                    step.Resource ??= resource;
                    steps.Add(step);
                }
            }
        }

        var configuration = new PipelineConfigurationContext { Services = context.Services, Steps = steps, Model = context.Model };
        var annotated = resources.SelectMany(r => r.Annotations.Snapshot().OfType<PipelineConfigurationAnnotation>()).Select(a => a.Callback);
        foreach (var callback in _configurations.Concat(annotated))
            await callback(configuration);
        return new StepGraph(steps);
    }

    private static StepRunner Runner(PipelineContext context) =>
        new(context, context.Services.GetRequiredService<IPipelineActivityReporter>());

    /// <summary>Configuration callbacks change steps; those of the builder are used for more than one run.</summary>
    private static PipelineStep Copy(PipelineStep step) => new()
    {
        Name = step.Name,
        Description = step.Description,
        Action = step.Action,
        DependsOnSteps = [.. step.DependsOnSteps],
        RequiredBySteps = [.. step.RequiredBySteps],
        Tags = [.. step.Tags],
        Resource = step.Resource,
        IsQuiet = step.IsQuiet,
    };

    private static List<string> Names(object? value, string parameter) => value switch
    {
        null => [],
        string name => [name],
        IEnumerable<string> names => [.. names],
        _ => throw new ArgumentException($"The {parameter} parameter must be a string or IEnumerable<string>, but was {value.GetType().Name}.", parameter),
    };
}
