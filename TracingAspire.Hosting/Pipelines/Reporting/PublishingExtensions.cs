using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>Shorter ways to end steps and tasks.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public static class PublishingExtensions
{
    /// <summary>Ends the step well.</summary>
    /// <param name="step">The step.</param>
    /// <param name="message">What is said about it.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingStep> SucceedAsync(this IReportingStep step, string? message = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        await step.CompleteAsync(message ?? "Completed successfully", CompletionState.Completed, cancellationToken);
        return step;
    }

    /// <summary>Ends the step well.</summary>
    /// <param name="step">The step.</param>
    /// <param name="message">What is said about it.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingStep> SucceedAsync(this IReportingStep step, MarkdownString message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        await step.CompleteAsync(message, CompletionState.Completed, cancellationToken);
        return step;
    }

    /// <summary>Ends the step well, with a warning.</summary>
    /// <param name="step">The step.</param>
    /// <param name="message">What is said about it.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingStep> WarnAsync(this IReportingStep step, string? message = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        await step.CompleteAsync(message ?? "Completed with warnings", CompletionState.CompletedWithWarning, cancellationToken);
        return step;
    }

    /// <summary>Ends the step well, with a warning.</summary>
    /// <param name="step">The step.</param>
    /// <param name="message">What is said about it.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingStep> WarnAsync(this IReportingStep step, MarkdownString message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        await step.CompleteAsync(message, CompletionState.CompletedWithWarning, cancellationToken);
        return step;
    }

    /// <summary>Ends the step badly.</summary>
    /// <param name="step">The step.</param>
    /// <param name="errorMessage">What is said about it.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingStep> FailAsync(this IReportingStep step, string? errorMessage = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        await step.CompleteAsync(errorMessage ?? "Failed", CompletionState.CompletedWithError, cancellationToken);
        return step;
    }

    /// <summary>Ends the step badly.</summary>
    /// <param name="step">The step.</param>
    /// <param name="errorMessage">What is said about it.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingStep> FailAsync(this IReportingStep step, MarkdownString errorMessage, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        await step.CompleteAsync(errorMessage, CompletionState.CompletedWithError, cancellationToken);
        return step;
    }

    /// <summary>Ends the task well.</summary>
    /// <param name="task">The task.</param>
    /// <param name="message">What is said about it.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingTask> SucceedAsync(this IReportingTask task, string? message = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        await task.CompleteAsync(message ?? "Completed successfully", CompletionState.Completed, cancellationToken);
        return task;
    }

    /// <summary>Ends the task well.</summary>
    /// <param name="task">The task.</param>
    /// <param name="message">What is said about it.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingTask> SucceedAsync(this IReportingTask task, MarkdownString message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        await task.CompleteAsync(message, CompletionState.Completed, cancellationToken);
        return task;
    }

    /// <summary>Ends the task well, with a warning.</summary>
    /// <param name="task">The task.</param>
    /// <param name="message">What is said about it.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingTask> WarnAsync(this IReportingTask task, string? message = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        await task.CompleteAsync(message ?? "Completed with warnings", CompletionState.CompletedWithWarning, cancellationToken);
        return task;
    }

    /// <summary>Ends the task well, with a warning.</summary>
    /// <param name="task">The task.</param>
    /// <param name="message">What is said about it.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingTask> WarnAsync(this IReportingTask task, MarkdownString message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        await task.CompleteAsync(message, CompletionState.CompletedWithWarning, cancellationToken);
        return task;
    }

    /// <summary>Ends the task badly.</summary>
    /// <param name="task">The task.</param>
    /// <param name="errorMessage">What is said about it.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingTask> FailAsync(this IReportingTask task, string? errorMessage = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        await task.CompleteAsync(errorMessage ?? "Failed", CompletionState.CompletedWithError, cancellationToken);
        return task;
    }

    /// <summary>Ends the task badly.</summary>
    /// <param name="task">The task.</param>
    /// <param name="errorMessage">What is said about it.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingTask> FailAsync(this IReportingTask task, MarkdownString errorMessage, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        await task.CompleteAsync(errorMessage, CompletionState.CompletedWithError, cancellationToken);
        return task;
    }

    /// <summary>Says what the task does now.</summary>
    /// <param name="task">The task.</param>
    /// <param name="statusText">What it does.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingTask> UpdateStatusAsync(this IReportingTask task, string statusText, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        await task.UpdateAsync(statusText, cancellationToken);
        return task;
    }

    /// <summary>Says what the task does now.</summary>
    /// <param name="task">The task.</param>
    /// <param name="statusText">What it does.</param>
    /// <param name="cancellationToken">Ends the report.</param>
    public static async Task<IReportingTask> UpdateStatusAsync(this IReportingTask task, MarkdownString statusText, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        await task.UpdateAsync(statusText, cancellationToken);
        return task;
    }
}
