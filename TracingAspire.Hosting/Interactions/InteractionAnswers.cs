namespace Aspire.Hosting.Interactions;

/// <summary>What the user entered into an input.</summary>
internal readonly record struct InputValue(string Name, string? Value);

/// <summary>Takes the answers of users to the open interactions.</summary>
internal sealed class InteractionAnswers(OpenInteractions interactions, UploadedFiles files, IServiceProvider services)
{
    /// <summary>A button was pressed, or, without a result, the interaction was dismissed.</summary>
    public void Complete(int id, bool? result)
    {
        if (interactions.Find(id) is { } interaction)
            interactions.Close(interaction, result);
    }

    /// <summary>Values changed that other inputs depend on; the dialog stays open.</summary>
    public void Change(int id, IEnumerable<InputValue> values)
    {
        if (interactions.Find(id) is not { Kind: InteractionKind.Inputs } dialog)
            return;
        var changed = Take(dialog, values);
        foreach (var loading in dialog.Loading.Values.Where(l => changed.Exists(l.DependsOn)))
            loading.Start();
        interactions.Refresh(dialog);
    }

    /// <summary>The dialog was sent; it stays open while something is wrong with the values.</summary>
    public async Task SubmitAsync(int id, IEnumerable<InputValue> values, CancellationToken cancellationToken)
    {
        if (interactions.Find(id) is not { Kind: InteractionKind.Inputs } dialog)
            return;
        Take(dialog, values);
        var callback = ((InputsDialogInteractionOptions)dialog.Options).ValidationCallback;
        if (await InputValidation.RunAsync(dialog.Inputs, callback, services, cancellationToken))
            interactions.Close(dialog, dialog.Inputs);
        else
            interactions.Refresh(dialog);
    }

    private List<InteractionInput> Take(Interaction dialog, IEnumerable<InputValue> values)
    {
        var changed = new List<InteractionInput>();
        foreach (var (name, entered) in values)
        {
            if (!dialog.Inputs.TryGetByName(name, out var input))
                continue;
            var value = input.InputType == InputType.Boolean
                ? bool.TryParse(entered, out var flag) && flag ? "true" : "false"
                : entered;
            if ((input.Value ?? string.Empty) == (value ?? string.Empty))
                continue;
            input.Value = value;
            if (input.InputType == InputType.File)
                input.Files = files.Resolve(dialog.Id, input.Name, value);
            changed.Add(input);
        }

        return changed;
    }
}
