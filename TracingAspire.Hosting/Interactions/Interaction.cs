using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Interactions;

/// <summary>How an interaction is shown.</summary>
internal enum InteractionKind
{
    MessageBox,
    Notification,
    Inputs,
    Progress,
}

/// <summary>One open question or message.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Nobody waits on the handle of the token, so there is nothing to release.")]
internal sealed class Interaction(int id, InteractionKind kind, string title, string? message, InteractionOptions options)
{
    private readonly TaskCompletionSource<object?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _closed = new();

    public int Id => id;

    public InteractionKind Kind => kind;

    public string Title => title;

    public string? Message => message;

    public InteractionOptions Options => options;

    public MessageIntent Intent { get; init; }

    public bool ShowSecondaryButton { get; init; } = options.ShowSecondaryButton ?? true;

    public bool ShowDismiss { get; init; } = options.ShowDismiss ?? true;

    public InteractionInputCollection Inputs { get; init; } = new([]);

    /// <summary>The inputs that are filled while the dialog is open, by name.</summary>
    public Dictionary<string, InputLoading> Loading { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The answer: a flag, the inputs, or null where there was none.</summary>
    public Task<object?> Answer => _answer.Task;

    /// <summary>Canceled once the interaction is closed.</summary>
    public CancellationToken Closed => _closed.Token;

    public void Complete(object? answer)
    {
        _answer.TrySetResult(answer);
        _closed.Cancel();
    }
}
