using Aspire.Hosting.Interactions;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The arguments of one call of a command: those that were sent, or what the user answers.</summary>
internal sealed class CommandArguments(ResourceCommandAnnotation command, IServiceProvider services)
{
    /// <summary>The arguments, or why the command cannot run with them.</summary>
    public async Task<(InteractionInputCollection Inputs, ExecuteCommandResult? Refused)> GetAsync(
        ResourceCommandInvocation invocation, CancellationToken cancellationToken)
    {
        var given = invocation.ArgumentValues ?? new Dictionary<string, string?>();
        var inputs = new InteractionInputCollection([.. command.Arguments.Select(a => a.WithValue(given.GetValueOrDefault(a.Name, a.Value)))]);
        if (given.Keys.FirstOrDefault(name => !inputs.ContainsName(name)) is { } unknown)
            return (inputs, CommandResults.Failure($"Unknown argument '{unknown}' for command '{command.Name}'."));
        if (inputs.FirstOrDefault(i => i is { Disabled: true, DynamicLoading: null } && given.ContainsKey(i.Name)) is { } disabled)
            return (inputs, CommandResults.Failure($"Argument '{disabled.Name}' for command '{command.Name}' is disabled."));
        if (inputs.Count == 0)
            return (inputs, null);
        if (invocation is { ArgumentValues: null, NonInteractive: false })
            return await PromptAsync(inputs, cancellationToken);

        await LoadAsync(inputs, cancellationToken);
        return await InputValidation.RunAsync(inputs, command.ValidateArguments, services, cancellationToken)
            ? (inputs, null)
            : (inputs, Invalid(inputs));
    }

    private static ExecuteCommandResult Invalid(InteractionInputCollection inputs)
    {
        var errors = inputs.SelectMany(i => i.ValidationErrors.Select(e => $"{i.Name}: {e}"));
        return new() { Success = false, Message = $"Command argument validation failed. {string.Join(' ', errors)}", InvalidArguments = inputs };
    }

    private async Task<(InteractionInputCollection Inputs, ExecuteCommandResult? Refused)> PromptAsync(
        InteractionInputCollection inputs, CancellationToken cancellationToken)
    {
        if (services.GetService<IInteractionService>() is not { IsAvailable: true } interactions)
            return (inputs, CommandResults.Failure("The command needs arguments, and nobody can be asked for them."));
        var options = new InputsDialogInteractionOptions { PrimaryButtonText = command.DisplayName, ValidationCallback = command.ValidateArguments };
        var answer = await interactions.PromptInputsAsync(command.DisplayName, command.DisplayDescription, inputs, options, cancellationToken);
        return answer.Canceled ? (inputs, CommandResults.Canceled()) : (answer.Data, null);
    }

    /// <summary>An input whose dependencies have no values yet stays as it is.</summary>
    private async Task LoadAsync(InteractionInputCollection inputs, CancellationToken cancellationToken)
    {
        foreach (var input in inputs)
        {
            if (input.DynamicLoading is not { } loading
                || !loading.AlwaysLoadOnStart && loading.DependsOnInputs?.Any(d => string.IsNullOrEmpty(inputs[d].Value)) == true)
            {
                continue;
            }

            await loading.LoadCallback(new LoadInputContext
            {
                Input = input,
                AllInputs = inputs,
                Services = services,
                CancellationToken = cancellationToken,
            });
        }
    }
}
