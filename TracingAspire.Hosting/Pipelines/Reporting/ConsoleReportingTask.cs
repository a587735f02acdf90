namespace Aspire.Hosting.Pipelines;

/// <summary>Reports the progress of a task as lines of its step.</summary>
internal sealed class ConsoleReportingTask(ConsoleReportingStep step) : IReportingTask
{
    public Task UpdateAsync(string statusText, CancellationToken cancellationToken = default)
    {
        step.Log(LogLevel.Information, statusText);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(MarkdownString statusText, CancellationToken cancellationToken = default) =>
        UpdateAsync(statusText.Value, cancellationToken);

    public Task CompleteAsync(string? completionMessage = null, CompletionState completionState = CompletionState.Completed, CancellationToken cancellationToken = default)
    {
        step.CompleteTask(completionMessage, completionState);
        return Task.CompletedTask;
    }

    public Task CompleteAsync(MarkdownString completionMessage, CompletionState completionState = CompletionState.Completed, CancellationToken cancellationToken = default) =>
        CompleteAsync(completionMessage.Value, completionState, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
