using System.Text.RegularExpressions;

namespace Aspire.Hosting.Interactions;

internal sealed partial class InteractionService
{
    public Task<InteractionResult<InteractionInput>> PromptInputAsync(
        string title, string? message, string inputLabel, string placeHolder, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputLabel);
        var input = new InteractionInput
        {
            Name = NotInNames().Replace(inputLabel.ToLowerInvariant(), "_").Trim('_'),
            InputType = InputType.Text,
            Label = inputLabel,
            Required = true,
            Placeholder = placeHolder,
        };
        return PromptInputAsync(title, message, input, options, cancellationToken);
    }

    public async Task<InteractionResult<InteractionInput>> PromptInputAsync(
        string title, string? message, InteractionInput input, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = await PromptInputsAsync(title, message, [input], options, cancellationToken);
        return result.Canceled ? InteractionResult.Cancel<InteractionInput>() : InteractionResult.Ok(result.Data[0]);
    }

    public async Task<InteractionResult<InteractionInputCollection>> PromptInputsAsync(
        string title, string? message, IReadOnlyList<InteractionInput> inputs, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfUnavailable();
        var collection = new InteractionInputCollection(inputs);
        InputLoading.ThrowIfDependenciesAreWrong(collection);
        var dialog = new Interaction(interactions.NextId(), InteractionKind.Inputs, title, message, options ?? new InputsDialogInteractionOptions())
        {
            Inputs = collection,
        };
        foreach (var input in collection.Where(i => i.DynamicLoading is not null))
        {
            var loading = new InputLoading(dialog, input, services, () => interactions.Refresh(dialog), logger);
            dialog.Loading.Add(input.Name, loading);
            if (loading.LoadsOnStart)
                loading.Start();
        }

        return await WaitForAnswerAsync(dialog, cancellationToken) is InteractionInputCollection answer
            ? InteractionResult.Ok(answer)
            : InteractionResult.Cancel<InteractionInputCollection>();
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInNames();
}
