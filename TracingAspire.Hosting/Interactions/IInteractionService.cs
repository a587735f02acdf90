using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting;

/// <summary>Asks the person who runs the application, in the dashboard.</summary>
public interface IInteractionService
{
    /// <summary>Whether anybody can be asked; every other member throws where this is false.</summary>
    bool IsAvailable { get; }

    /// <summary>Asks for a yes or no.</summary>
    /// <param name="title">The title of the dialog.</param>
    /// <param name="message">The question.</param>
    /// <param name="options">Buttons, Markdown, dismissal.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    /// <returns>True for yes, false for no, or canceled.</returns>
    Task<InteractionResult<bool>> PromptConfirmationAsync(string title, string message, MessageBoxInteractionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Shows a message that has to be closed.</summary>
    /// <param name="title">The title of the dialog.</param>
    /// <param name="message">The message.</param>
    /// <param name="options">Intent, buttons, Markdown, dismissal.</param>
    /// <param name="cancellationToken">Takes the message back.</param>
    /// <returns>True for the first button, false for the second, or canceled.</returns>
    Task<InteractionResult<bool>> PromptMessageBoxAsync(string title, string message, MessageBoxInteractionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks for one text, which may not be empty.</summary>
    /// <param name="title">The title of the dialog.</param>
    /// <param name="message">What it is for.</param>
    /// <param name="inputLabel">The label of the field.</param>
    /// <param name="placeHolder">What the empty field shows.</param>
    /// <param name="options">Buttons and validation.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    /// <returns>The field with its value, or canceled.</returns>
    Task<InteractionResult<InteractionInput>> PromptInputAsync(string title, string? message, string inputLabel, string placeHolder, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks for one value.</summary>
    /// <param name="title">The title of the dialog.</param>
    /// <param name="message">What it is for.</param>
    /// <param name="input">The field.</param>
    /// <param name="options">Buttons and validation.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    /// <returns>The field with its value, or canceled.</returns>
    Task<InteractionResult<InteractionInput>> PromptInputAsync(string title, string? message, InteractionInput input, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks for several values at once.</summary>
    /// <param name="title">The title of the dialog.</param>
    /// <param name="message">What they are for.</param>
    /// <param name="inputs">The fields, in their order; names are unique.</param>
    /// <param name="options">Buttons and validation.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    /// <returns>The fields with their values, or canceled.</returns>
    Task<InteractionResult<InteractionInputCollection>> PromptInputsAsync(string title, string? message, IReadOnlyList<InteractionInput> inputs, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Shows a bar above the page.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="message">What it says.</param>
    /// <param name="options">Intent, link, buttons.</param>
    /// <param name="cancellationToken">Takes the bar away.</param>
    /// <returns>True for the first button, false for the second, or canceled where it was dismissed.</returns>
    Task<InteractionResult<bool>> PromptNotificationAsync(string title, string message, NotificationInteractionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Shows that something is being worked on.</summary>
    /// <param name="message">What is being done.</param>
    /// <param name="options">Title, the work itself, a button to call it off.</param>
    /// <param name="cancellationToken">Ends the work and closes the dialog.</param>
    /// <returns>True once the work is done, or canceled.</returns>
    [Experimental("ASPIREINTERACTION001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
    Task<InteractionResult<bool>> PromptProgressAsync(string message, ProgressInteractionOptions? options = null, CancellationToken cancellationToken = default);
}
