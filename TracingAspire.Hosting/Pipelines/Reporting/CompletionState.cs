namespace Aspire.Hosting.Pipelines;

/// <summary>How a step or a task has ended.</summary>
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
