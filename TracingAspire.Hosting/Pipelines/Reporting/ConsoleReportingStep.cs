namespace Aspire.Hosting.Pipelines;

/// <summary>Reports the progress of a step as lines on the console; the last one says how long it took.</summary>
internal sealed class ConsoleReportingStep(PipelineConsole console, TimeProvider time, string title) : IReportingStep
{
    private readonly long _begun = time.GetTimestamp();

    public string Title => title;

    public CompletionState State { get; private set; } = CompletionState.InProgress;

    /// <summary>Whether the step has nothing to say about having ended well.</summary>
    public bool IsQuiet { get; set; }

    public Task<IReportingTask> CreateTaskAsync(string statusText, CancellationToken cancellationToken = default)
    {
        Log(LogLevel.Information, statusText);
        return Task.FromResult<IReportingTask>(new ConsoleReportingTask(this));
    }

    public Task<IReportingTask> CreateTaskAsync(MarkdownString statusText, CancellationToken cancellationToken = default) =>
        CreateTaskAsync(statusText.Value, cancellationToken);

    public void Log(LogLevel logLevel, string message) => console.Write(logLevel, title, message);

    public void Log(LogLevel logLevel, MarkdownString message) => Log(logLevel, message.Value);

    public Task CompleteAsync(string completionText, CompletionState completionState = CompletionState.Completed, CancellationToken cancellationToken = default)
    {
        Log(LevelOf(completionState), completionText);
        if (completionState > State)
            State = completionState;
        return Task.CompletedTask;
    }

    public Task CompleteAsync(MarkdownString completionText, CompletionState completionState = CompletionState.Completed, CancellationToken cancellationToken = default) =>
        CompleteAsync(completionText.Value, completionState, cancellationToken);

    public ValueTask DisposeAsync()
    {
        if (State == CompletionState.InProgress)
        {
            State = CompletionState.Completed;
            Log(IsQuiet ? LogLevel.Debug : LogLevel.Information, $"done in {time.GetElapsedTime(_begun).TotalSeconds:0.0} s");
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>A task that ends badly does not end the step, but the pipeline has failed.</summary>
    internal void CompleteTask(string? message, CompletionState state)
    {
        if (message is { Length: > 0 })
            Log(LevelOf(state), message);
        if (state == CompletionState.CompletedWithError)
            State = state;
    }

    private static LogLevel LevelOf(CompletionState state) => state switch
    {
        CompletionState.CompletedWithWarning => LogLevel.Warning,
        CompletionState.CompletedWithError => LogLevel.Error,
        _ => LogLevel.Information,
    };
}
