namespace Aspire.Hosting.ApplicationModel;

/// <summary>A command of a resource.</summary>
public sealed class ResourceCommandAnnotation : IResourceAnnotation
{
    private readonly object? _parameter;

    /// <summary>Creates the command.</summary>
    /// <param name="name">Its name, unique in the resource.</param>
    /// <param name="displayName">The text of the button.</param>
    /// <param name="updateState">Says whether it can be used now.</param>
    /// <param name="executeCommand">Does it.</param>
    /// <param name="displayDescription">What it does, in words.</param>
    /// <param name="parameter">What is passed along.</param>
    /// <param name="confirmationMessage">What the user is asked first.</param>
    /// <param name="iconName">A Fluent UI icon name.</param>
    /// <param name="iconVariant">Whether the icon is filled.</param>
    /// <param name="isHighlighted">Whether it has a button of its own.</param>
    public ResourceCommandAnnotation(string name, string displayName, Func<UpdateCommandStateContext, ResourceCommandState> updateState, Func<ExecuteCommandContext, Task<ExecuteCommandResult>> executeCommand, string? displayDescription, object? parameter, string? confirmationMessage, string? iconName, IconVariant? iconVariant, bool isHighlighted)
        : this(name, displayName, updateState, executeCommand, displayDescription, arguments: null, confirmationMessage, iconName, iconVariant, isHighlighted) => _parameter = parameter;

    /// <summary>Creates the command.</summary>
    /// <param name="name">Its name, unique in the resource.</param>
    /// <param name="displayName">The text of the button.</param>
    /// <param name="updateState">Says whether it can be used now.</param>
    /// <param name="executeCommand">Does it.</param>
    /// <param name="displayDescription">What it does, in words.</param>
    /// <param name="arguments">What the user is asked for before it runs.</param>
    /// <param name="confirmationMessage">What the user is asked first.</param>
    /// <param name="iconName">A Fluent UI icon name.</param>
    /// <param name="iconVariant">Whether the icon is filled.</param>
    /// <param name="isHighlighted">Whether it has a button of its own.</param>
    /// <param name="visibility">Who can use it.</param>
    /// <param name="validateArguments">Looks at the arguments before it runs.</param>
    public ResourceCommandAnnotation(string name, string displayName, Func<UpdateCommandStateContext, ResourceCommandState> updateState, Func<ExecuteCommandContext, Task<ExecuteCommandResult>> executeCommand, string? displayDescription, IReadOnlyList<InteractionInput>? arguments, string? confirmationMessage, string? iconName, IconVariant? iconVariant, bool isHighlighted, ResourceCommandVisibility visibility = ResourceCommandVisibility.UI | ResourceCommandVisibility.Api, Func<InputsDialogValidationContext, Task>? validateArguments = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(displayName);
        ArgumentNullException.ThrowIfNull(updateState);
        ArgumentNullException.ThrowIfNull(executeCommand);
        Name = name;
        DisplayName = displayName;
        UpdateState = updateState;
        ExecuteCommand = executeCommand;
        DisplayDescription = displayDescription;
        Arguments = arguments ?? [];
        ValidateArguments = validateArguments;
        Visibility = visibility;
        ConfirmationMessage = confirmationMessage;
        IconName = iconName;
        IconVariant = iconVariant;
        IsHighlighted = isHighlighted;
    }

    /// <summary>Its name, unique in the resource.</summary>
    public string Name { get; }

    /// <summary>The text of the button.</summary>
    public string DisplayName { get; }

    /// <summary>Says whether it can be used now.</summary>
    public Func<UpdateCommandStateContext, ResourceCommandState> UpdateState { get; }

    /// <summary>Does it.</summary>
    public Func<ExecuteCommandContext, Task<ExecuteCommandResult>> ExecuteCommand { get; }

    /// <summary>What it does, in words.</summary>
    public string? DisplayDescription { get; }

    /// <summary>What is passed along.</summary>
    [Obsolete("Use Arguments to describe invocation arguments and ExecuteCommandContext.Arguments to read them.")]
    public object? Parameter => _parameter;

    /// <summary>What the user is asked for before it runs.</summary>
    public IReadOnlyList<InteractionInput> Arguments { get; }

    /// <summary>Looks at the arguments before it runs.</summary>
    public Func<InputsDialogValidationContext, Task>? ValidateArguments { get; }

    /// <summary>What the user is asked first.</summary>
    public string? ConfirmationMessage { get; }

    /// <summary>A Fluent UI icon name.</summary>
    public string? IconName { get; }

    /// <summary>Whether the icon is filled.</summary>
    public IconVariant? IconVariant { get; }

    /// <summary>Whether it has a button of its own.</summary>
    public bool IsHighlighted { get; }

    /// <summary>Who can use it.</summary>
    public ResourceCommandVisibility Visibility { get; }

    /// <summary>The dialog shown while it runs; null shows none.</summary>
    public CommandProgressOptions? Progress { get; internal init; }
}
