namespace Aspire.Hosting.Pipelines;

/// <summary>The logger steps are given: what it is told goes to the console under the name of the step that is running.</summary>
internal sealed class PipelineLogger(PipelineConsole console) : ILogger
{
    private static readonly AsyncLocal<string?> Step = new();

    public static IDisposable BeginStep(string name)
    {
        Step.Value = name;
        return new EndOfStep();
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => console.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var message = formatter(state, exception);
        console.Write(logLevel, Step.Value, exception is null ? message : $"{message}{Environment.NewLine}{exception}");
    }

    private sealed class EndOfStep : IDisposable
    {
        public void Dispose() => Step.Value = null;
    }
}
