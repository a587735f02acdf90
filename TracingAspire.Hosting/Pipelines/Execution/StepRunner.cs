namespace Aspire.Hosting.Pipelines;

/// <summary>Runs steps and turns what goes wrong in them into one sentence.</summary>
internal sealed class StepRunner(PipelineContext context, IPipelineActivityReporter reporter)
{
    /// <summary>Runs every step as soon as those before it have ended well; steps that do not depend on each other run at once.</summary>
    public async Task RunConcurrentlyAsync(StepGraph graph, IReadOnlyList<PipelineStep> steps)
    {
        var runs = new Dictionary<string, Task<bool>>(StringComparer.Ordinal);
        var failures = new List<(string Step, Exception Error)>();
        foreach (var step in steps)
        {
            var before = graph.DependenciesOf(step).Select(name => runs[name]).ToArray();
            runs[step.Name] = Task.Run(() => RunAfterAsync(step, before), CancellationToken.None);
        }

        await Task.WhenAll(runs.Values);
        if (failures is [var only])
            throw only.Error;
        if (failures.Count > 1)
            throw new DistributedApplicationException($"Several steps failed. {string.Join(" ", failures.Select(f => f.Error.Message))}");

        async Task<bool> RunAfterAsync(PipelineStep step, Task<bool>[] before)
        {
            if (Array.Exists(await Task.WhenAll(before), ok => !ok))
                return false;
            try
            {
                await RunAsync(step);
                return true;
            }
            catch (Exception ex) when (ex is DistributedApplicationException or OperationCanceledException)
            {
                lock (failures)
                    failures.Add((step.Name, ex));
                return false;
            }
        }
    }

    /// <summary>Runs one step after the other: they may change the model.</summary>
    public async Task RunSequentiallyAsync(IReadOnlyList<PipelineStep> steps)
    {
        foreach (var step in steps)
            await RunAsync(step);
    }

    private async Task RunAsync(PipelineStep step)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        using var scope = PipelineLogger.BeginStep(step.Name);
        var reporting = await reporter.CreateStepAsync(step.Name, context.CancellationToken);
        await using (reporting)
        {
            if (step.IsQuiet && reporting is ConsoleReportingStep console)
                console.IsQuiet = true;
            try
            {
                await step.Action(new PipelineStepContext { PipelineContext = context, ReportingStep = reporting });
            }
            catch (Exception ex)
            {
                await reporting.CompleteAsync("failed", CompletionState.CompletedWithError, CancellationToken.None);
                if (ex is DistributedApplicationException or OperationCanceledException)
                    throw;
                context.Logger.LogDebug(ex, "What went wrong in step '{Step}'", step.Name);
                throw new DistributedApplicationException($"Step '{step.Name}' failed: {ex.Message}", ex);
            }
        }
    }
}
