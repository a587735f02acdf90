using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>How a pipeline has ended.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public sealed class PublishCompletionOptions
{
    /// <summary>What is said about it.</summary>
    public string? CompletionMessage { get; set; }

    /// <summary>How it has ended; default as its steps did.</summary>
    public CompletionState? CompletionState { get; set; }

    /// <summary>What is printed at the end.</summary>
    public IReadOnlyList<PipelineSummaryItem>? PipelineSummary { get; set; }
}
