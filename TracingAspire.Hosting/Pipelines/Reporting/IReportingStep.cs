using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>Where a step reports its progress.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public interface IReportingStep : IAsyncDisposable
{
    /// <summary>Begins a task of the step.</summary>
    /// <param name="statusText">What it does.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    Task<IReportingTask> CreateTaskAsync(string statusText, CancellationToken cancellationToken = default);

    /// <summary>Begins a task of the step.</summary>
    /// <param name="statusText">What it does.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    Task<IReportingTask> CreateTaskAsync(MarkdownString statusText, CancellationToken cancellationToken = default);

    /// <summary>Says something.</summary>
    /// <param name="logLevel">How important it is.</param>
    /// <param name="message">What is said.</param>
    void Log(LogLevel logLevel, string message);

    /// <summary>Says something.</summary>
    /// <param name="logLevel">How important it is.</param>
    /// <param name="message">What is said.</param>
    void Log(LogLevel logLevel, MarkdownString message);

    /// <summary>Says something.</summary>
    /// <param name="logLevel">How important it is.</param>
    /// <param name="message">What is said.</param>
    /// <param name="enableMarkdown">Whether the message is Markdown.</param>
    [Obsolete("Use Log(LogLevel, string) or Log(LogLevel, MarkdownString) instead.")]
    void Log(LogLevel logLevel, string message, bool enableMarkdown) => Log(logLevel, message);

    /// <summary>Ends the step.</summary>
    /// <param name="completionText">What is said about it.</param>
    /// <param name="completionState">How it has ended.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    Task CompleteAsync(string completionText, CompletionState completionState = CompletionState.Completed, CancellationToken cancellationToken = default);

    /// <summary>Ends the step.</summary>
    /// <param name="completionText">What is said about it.</param>
    /// <param name="completionState">How it has ended.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    Task CompleteAsync(MarkdownString completionText, CompletionState completionState = CompletionState.Completed, CancellationToken cancellationToken = default);
}
