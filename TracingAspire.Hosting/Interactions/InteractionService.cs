using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Interactions;

/// <summary>Asks through the dashboard.</summary>
internal sealed partial class InteractionService(
    OpenInteractions interactions,
    DistributedApplicationOptions options,
    DistributedApplicationExecutionContext executionContext,
    IConfiguration configuration,
    IHostApplicationLifetime lifetime,
    IServiceProvider services,
    ILogger<InteractionService> logger) : IInteractionService
{
    private const string InteractivityEnabled = "ASPIRE_INTERACTIVITY_ENABLED";

    public bool IsAvailable => Unavailability is null;

    private string? Unavailability
    {
        get
        {
            if (NonInteractiveScope.IsActive)
                return "the command was not run from a user interface";
            if (!executionContext.IsRunMode)
                return "the application is being published";
            if (options.DisableDashboard)
                return "the dashboard is disabled";
            return bool.TryParse(configuration[InteractivityEnabled], out var enabled) && !enabled
                ? $"{InteractivityEnabled} is false"
                : null;
        }
    }

    public Task<InteractionResult<bool>> PromptConfirmationAsync(
        string title, string message, MessageBoxInteractionOptions? options = null, CancellationToken cancellationToken = default) =>
        ShowMessageBoxAsync(title, message, options, MessageIntent.Confirmation, hasSecondaryButton: true, cancellationToken);

    public Task<InteractionResult<bool>> PromptMessageBoxAsync(
        string title, string message, MessageBoxInteractionOptions? options = null, CancellationToken cancellationToken = default) =>
        ShowMessageBoxAsync(title, message, options, options?.Intent ?? MessageIntent.None, hasSecondaryButton: false, cancellationToken);

    public Task<InteractionResult<bool>> PromptNotificationAsync(
        string title, string message, NotificationInteractionOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new NotificationInteractionOptions();
        var notification = new Interaction(interactions.NextId(), InteractionKind.Notification, title, message, options)
        {
            Intent = options.Intent ?? MessageIntent.None,
        };
        return AskAsync(notification, cancellationToken);
    }

    private Task<InteractionResult<bool>> ShowMessageBoxAsync(
        string title, string message, MessageBoxInteractionOptions? options, MessageIntent intent, bool hasSecondaryButton, CancellationToken cancellationToken)
    {
        options ??= new MessageBoxInteractionOptions();
        var box = new Interaction(interactions.NextId(), InteractionKind.MessageBox, title, message, options)
        {
            Intent = intent,
            ShowSecondaryButton = options.ShowSecondaryButton ?? hasSecondaryButton,
            ShowDismiss = options.ShowDismiss ?? false,
        };
        return AskAsync(box, cancellationToken);
    }

    private async Task<InteractionResult<bool>> AskAsync(Interaction interaction, CancellationToken cancellationToken) =>
        await WaitForAnswerAsync(interaction, cancellationToken) is bool answer
            ? InteractionResult.Ok(answer)
            : InteractionResult.Cancel<bool>();

    private async Task<object?> WaitForAnswerAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        ThrowIfUnavailable();
        cancellationToken.ThrowIfCancellationRequested();
        interactions.Open(interaction);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        await using var registration = ended.Token.Register(() => interactions.Close(interaction, answer: null));
        return await interaction.Answer;
    }

    private void ThrowIfUnavailable()
    {
        if (Unavailability is { } reason)
            throw new InvalidOperationException($"Nobody can be asked, because {reason}.");
    }
}
