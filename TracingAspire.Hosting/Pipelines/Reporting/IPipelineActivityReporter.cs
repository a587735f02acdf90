using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>Where a pipeline reports its progress.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public interface IPipelineActivityReporter
{
    /// <summary>Begins a step.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    Task<IReportingStep> CreateStepAsync(string title, CancellationToken cancellationToken = default);

    /// <summary>Begins a step that follows another one.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="parentStepId">The step before it.</param>
    /// <param name="hierarchyLevel">How many steps are before it at most.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    Task<IReportingStep> CreateStepAsync(string title, string? parentStepId, int hierarchyLevel, CancellationToken cancellationToken = default) =>
        CreateStepAsync(title, cancellationToken);

    /// <summary>Ends the pipeline.</summary>
    /// <param name="options">How it has ended.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    Task CompletePublishAsync(PublishCompletionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Ends the pipeline.</summary>
    /// <param name="completionMessage">What is said about it.</param>
    /// <param name="completionState">How it has ended; default as its steps did.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    [Obsolete("Use CompletePublishAsync(PublishCompletionOptions?, CancellationToken) instead.")]
    Task CompletePublishAsync(string? completionMessage = null, CompletionState? completionState = null, CancellationToken cancellationToken = default) =>
        CompletePublishAsync(new PublishCompletionOptions { CompletionMessage = completionMessage, CompletionState = completionState }, cancellationToken);
}
