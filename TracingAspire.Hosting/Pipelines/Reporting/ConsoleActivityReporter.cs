using System.Collections.Concurrent;

namespace Aspire.Hosting.Pipelines;

/// <summary>Reports the progress of a pipeline as lines on the console.</summary>
internal sealed class ConsoleActivityReporter(PipelineConsole console, TimeProvider time) : IPipelineActivityReporter
{
    private readonly ConcurrentQueue<ConsoleReportingStep> _steps = new();

    public Task<IReportingStep> CreateStepAsync(string title, CancellationToken cancellationToken = default)
    {
        var step = new ConsoleReportingStep(console, time, title);
        _steps.Enqueue(step);
        return Task.FromResult<IReportingStep>(step);
    }

    /// <summary>Prints the summary; it throws where a step has said that it failed, but thrown nothing.</summary>
    public Task CompletePublishAsync(PublishCompletionOptions? options = null, CancellationToken cancellationToken = default)
    {
        foreach (var item in options?.PipelineSummary ?? [])
            console.Write(LogLevel.Information, step: null, $"{item.Key}: {item.Value}");
        if (options?.CompletionMessage is { Length: > 0 } message)
            console.Write(LogLevel.Information, step: null, message);
        var failed = _steps.Where(s => s.State == CompletionState.CompletedWithError).Select(s => s.Title).ToArray();
        if (failed.Length > 0 && options?.CompletionState is null)
            throw new DistributedApplicationException($"Failed: {string.Join(", ", failed)}; see above.");
        return Task.CompletedTask;
    }
}
