namespace Aspire.Hosting.Parameters;

/// <summary>Asks for missing values in the dashboard, until there are none: first a bar, then a dialog with all of them.</summary>
internal sealed class ParameterPrompt(IInteractionService interactions, IUserSecretsManager userSecrets, ILogger<ParameterPrompt> logger)
{
    private readonly Lock _gate = new();
    private readonly List<ParameterResource> _missing = [];
    private CancellationTokenSource? _asking;

    public void Ask(IEnumerable<ParameterResource> parameters, ParameterProcessor processor, CancellationToken stopping)
    {
        lock (_gate)
        {
            _missing.AddRange(parameters.Except(_missing));
            if (_asking is not null || _missing.Count == 0)
                return;
            var asking = _asking = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            // Outlives the command that deleted a value, which itself may not ask.
            using (ExecutionContext.SuppressFlow())
                _ = Task.Run(() => AskUntilAnsweredAsync(processor, asking), CancellationToken.None);
        }
    }

    public void OnResolved(ParameterResource parameter)
    {
        lock (_gate)
        {
            if (_missing.Remove(parameter) && _missing.Count == 0)
                _asking?.Cancel();
        }
    }

    private async Task AskUntilAnsweredAsync(ParameterProcessor processor, CancellationTokenSource asking)
    {
        try
        {
            while (!asking.IsCancellationRequested)
            {
                if (await ShowBarAsync(asking.Token))
                    await ShowDialogAsync(processor, asking.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // All values are there, or the application stops.
        }
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            logger.LogError("The missing parameters could not be asked for: {Message}", ex.Message);
        }
        finally
        {
            lock (_gate)
                _asking = null;
            asking.Dispose();
        }
    }

    private async Task<bool> ShowBarAsync(CancellationToken cancellationToken)
    {
        var result = await interactions.PromptNotificationAsync(
            "Unresolved parameters",
            "There are unresolved parameters that need to be set. Please provide values for them.",
            new NotificationInteractionOptions { Intent = MessageIntent.Warning, PrimaryButtonText = "Enter values" },
            cancellationToken);
        return result.Data && !cancellationToken.IsCancellationRequested;
    }

    private async Task ShowDialogAsync(ParameterProcessor processor, CancellationToken cancellationToken)
    {
        ParameterResource[] missing;
        lock (_gate)
            missing = [.. _missing];
        var inputs = missing.Select(ParameterInput.For).ToArray();
        var result = await interactions.PromptInputsAsync(
            "Set unresolved parameters",
            "Please provide values for the unresolved parameters. They can be saved to the user secrets of the AppHost for future use.",
            [.. inputs, ParameterInput.Save(userSecrets)],
            new InputsDialogInteractionOptions { PrimaryButtonText = "Save", ShowDismiss = true, EnableMessageMarkdown = true },
            cancellationToken);
        if (result.Canceled)
            return;

        var save = ParameterInput.IsChecked(result.Data, ParameterInput.SaveName);
        foreach (var (parameter, input) in missing.Zip(inputs))
        {
            if (input.Value is { Length: > 0 } value)
                await processor.SetAsync(parameter, value, save);
        }
    }
}
