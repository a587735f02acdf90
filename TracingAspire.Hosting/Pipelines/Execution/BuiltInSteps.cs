namespace Aspire.Hosting.Pipelines;

/// <summary>The steps every pipeline has. <c>publish</c> and the like collect the steps of the resources.</summary>
internal static class BuiltInSteps
{
    public static IEnumerable<PipelineStep> Create(Func<PipelineContext, Task<StepGraph>> resolve) =>
    [
        Step(WellKnownPipelineSteps.ProcessParameters, "Makes sure that every parameter has a value.", ParameterValues.CheckAsync, before:
            [WellKnownPipelineSteps.DeployPrereq, WellKnownPipelineSteps.BuildPrereq, WellKnownPipelineSteps.PublishPrereq]),
        Aggregation(WellKnownPipelineSteps.Publish, "Collects what writes files for a deployment.",
            context => WarnIfNothingToDo(context, resolve, WellKnownPipelineSteps.Publish, "--step publish-manifest writes the manifest")),
        Aggregation(WellKnownPipelineSteps.PublishPrereq, "Comes before anything is published."),
        Aggregation(WellKnownPipelineSteps.Build, "Collects what builds images.",
            context => FailIfNothingToDo(context, resolve, WellKnownPipelineSteps.Build)),
        Aggregation(WellKnownPipelineSteps.BuildPrereq, "Comes before anything is built."),
        Aggregation(WellKnownPipelineSteps.Push, "Collects what pushes images.",
            context => FailIfNothingToDo(context, resolve, WellKnownPipelineSteps.Push), after: [WellKnownPipelineSteps.PushPrereq]),
        Aggregation(WellKnownPipelineSteps.PushPrereq, "Comes before anything is pushed."),
        Aggregation(WellKnownPipelineSteps.Deploy, "Collects what deploys.",
            context => WarnIfNothingToDo(context, resolve, WellKnownPipelineSteps.Deploy, "add an environment to deploy to")),
        Aggregation(WellKnownPipelineSteps.DeployPrereq, "Comes before anything is deployed."),
        Aggregation(WellKnownPipelineSteps.Destroy, "Collects what takes a deployment down.",
            context => WarnIfNothingToDo(context, resolve, WellKnownPipelineSteps.Destroy, "add an environment to deploy to")),
        Aggregation(WellKnownPipelineSteps.DestroyPrereq, "Comes before anything is taken down."),
        Step(WellKnownPipelineSteps.CheckContainerRuntime, "Checks that Docker or Podman answers.", ContainerRuntimeCheck.RunAsync),
        Step(WellKnownPipelineSteps.Diagnostics, "Prints the steps and what they depend on.", async context =>
            context.ReportingStep.Log(LogLevel.Information, PipelineDiagnostics.Describe(await resolve(context.PipelineContext)))),
        Aggregation(WellKnownPipelineSteps.BeforeStart, "Collects what is done before the application starts."),
        Aggregation(WellKnownPipelineSteps.ValidateComputeEnvironments, "Checks that every resource has one environment to go to.",
            ComputeEnvironments.ValidateAsync, before: [WellKnownPipelineSteps.BeforeStart]),
    ];

    private static async Task WarnIfNothingToDo(PipelineStepContext context, Func<PipelineContext, Task<StepGraph>> resolve, string name, string remedy)
    {
        if (!await HasContributionsAsync(context, resolve, name))
            context.Logger.LogWarning("no resource has anything to {Step}: {Remedy}", name, remedy);
    }

    private static async Task FailIfNothingToDo(PipelineStepContext context, Func<PipelineContext, Task<StepGraph>> resolve, string name)
    {
        if (!await HasContributionsAsync(context, resolve, name))
            throw new DistributedApplicationException($"The Local hosting engine does not {name} images: build with the property HostingEngine=Aspire to do so.");
    }

    private static async Task<bool> HasContributionsAsync(PipelineStepContext context, Func<PipelineContext, Task<StepGraph>> resolve, string name)
    {
        var graph = await resolve(context.PipelineContext);
        return graph.DependenciesOf(graph.Find(name)).Any(dependency => !graph.Find(dependency).IsQuiet);
    }

    private static PipelineStep Step(string name, string description, Func<PipelineStepContext, Task> action, List<string>? before = null) =>
        new() { Name = name, Description = description, Action = action, RequiredBySteps = before ?? [] };

    private static PipelineStep Aggregation(string name, string description, Func<PipelineStepContext, Task>? action = null, List<string>? after = null, List<string>? before = null) => new()
    {
        Name = name,
        Description = description,
        Action = action ?? (_ => Task.CompletedTask),
        DependsOnSteps = after ?? [],
        RequiredBySteps = before ?? [],
        IsQuiet = true,
    };
}
