using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>How a step or a task has ended.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public enum CompletionState
{
    /// <summary>It has not ended.</summary>
    InProgress,

    /// <summary>Well.</summary>
    Completed,

    /// <summary>Well, with a warning.</summary>
    CompletedWithWarning,

    /// <summary>Badly.</summary>
    CompletedWithError,
}
