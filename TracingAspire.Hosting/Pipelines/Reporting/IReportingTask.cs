using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>Where a task of a step reports its progress.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public interface IReportingTask : IAsyncDisposable
{
    /// <summary>Says what it does now.</summary>
    /// <param name="statusText">What it does.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    Task UpdateAsync(string statusText, CancellationToken cancellationToken = default);

    /// <summary>Says what it does now.</summary>
    /// <param name="statusText">What it does.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    Task UpdateAsync(MarkdownString statusText, CancellationToken cancellationToken = default);

    /// <summary>Ends the task.</summary>
    /// <param name="completionMessage">What is said about it.</param>
    /// <param name="completionState">How it has ended.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    Task CompleteAsync(string? completionMessage = null, CompletionState completionState = CompletionState.Completed, CancellationToken cancellationToken = default);

    /// <summary>Ends the task.</summary>
    /// <param name="completionMessage">What is said about it.</param>
    /// <param name="completionState">How it has ended.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    Task CompleteAsync(MarkdownString completionMessage, CompletionState completionState = CompletionState.Completed, CancellationToken cancellationToken = default);
}
