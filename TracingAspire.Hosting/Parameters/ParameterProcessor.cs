namespace Aspire.Hosting.Parameters;

/// <summary>Gives every parameter its state, and has missing values asked for where somebody can answer.</summary>
internal sealed class ParameterProcessor(
    DistributedApplicationModel model,
    IEnumerable<DetachedParameter> detached,
    ResourceNotificationService notifications,
    ResourceLoggerService loggers,
    IInteractionService interactions,
    ParameterPrompt prompt,
    IUserSecretsManager userSecrets,
    ILogger<ParameterProcessor> logger)
{
    public async Task InitializeAsync(CancellationToken stopping)
    {
        var missing = new List<ParameterResource>();
        foreach (var parameter in model.Resources.OfType<ParameterResource>().Union(detached.Select(d => d.Parameter)).ToArray())
        {
            if (interactions.IsAvailable)
                ParameterCommands.Add(parameter, this, userSecrets);
            if (!await TryInitializeAsync(parameter))
                missing.Add(parameter);
        }

        if (missing.Count == 0)
            return;
        if (interactions.IsAvailable)
            prompt.Ask(missing, this, stopping);
        else
            logger.LogError("{Message}", MissingParameters.Describe(missing));
    }

    public async Task<ExecuteCommandResult> SetAsync(ParameterResource parameter, InteractionInputCollection inputs)
    {
        if (inputs.GetString(ParameterInput.ValueName) is not { Length: > 0 } value)
            return CommandResults.Success();
        await SetAsync(parameter, value, ParameterInput.IsChecked(inputs, ParameterInput.SaveName));
        return CommandResults.Success($"Successfully set parameter '{parameter.Name}'.");
    }

    public async Task SetAsync(ParameterResource parameter, string value, bool save)
    {
        parameter.SetValue(value);
        await PublishAsync(parameter, value, new(KnownResourceStates.Running, KnownResourceStateStyles.Success));
        prompt.OnResolved(parameter);
        loggers.GetLogger(parameter).LogInformation("Parameter resource {Parameter} has been resolved via user interaction.", parameter.Name);
        if (save && !userSecrets.TrySetSecret(parameter.ConfigurationKey, value))
            logger.LogWarning("The value of parameter '{Parameter}' could not be saved to the user secrets in '{File}'.", parameter.Name, userSecrets.FilePath);
    }

    public async Task<ExecuteCommandResult> DeleteAsync(ParameterResource parameter, InteractionInputCollection inputs)
    {
        if (ParameterInput.IsChecked(inputs, ParameterInput.DeleteName) && !userSecrets.TryDeleteSecret(parameter.ConfigurationKey))
            return CommandResults.Failure($"The value of parameter '{parameter.Name}' could not be deleted from the user secrets in '{userSecrets.FilePath}'.");
        parameter.WaitForValue();
        await PublishMissingAsync(parameter, "Parameter value has been deleted");
        prompt.Ask([parameter], this, CancellationToken.None);
        return CommandResults.Success($"Successfully deleted parameter '{parameter.Name}'.");
    }

    private async Task<bool> TryInitializeAsync(ParameterResource parameter)
    {
        try
        {
            var value = parameter.KnownValue;
            parameter.SetValue(value);
            await PublishAsync(parameter, value, new(KnownResourceStates.Running, KnownResourceStateStyles.Success));
            return true;
        }
        catch (MissingParameterValueException ex)
        {
            if (interactions.IsAvailable)
                parameter.WaitForValue();
            else
                parameter.SetFailure(ex);
            loggers.GetLogger(parameter).LogWarning("{Message}", ex.Message);
            await PublishMissingAsync(parameter, ex.Message);
            return false;
        }
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            parameter.SetFailure(ex);
            loggers.GetLogger(parameter).LogError("Failed to initialize parameter resource {Parameter}: {Message}", parameter.Name, ex.Message);
            await PublishAsync(parameter, ex.Message, new("Error initializing parameter", KnownResourceStateStyles.Error));
            return true;
        }
    }

    private Task PublishMissingAsync(ParameterResource parameter, string why) =>
        PublishAsync(parameter, why, new(KnownResourceStates.ValueMissing, KnownResourceStateStyles.Warn));

    private Task PublishAsync(ParameterResource parameter, string value, ResourceStateSnapshot state) =>
        notifications.PublishUpdateAsync(parameter, previous => previous with
        {
            State = state,
            Properties =
            [
                .. previous.Properties.Where(p => p.Name != KnownProperties.Parameter.Value),
                new(KnownProperties.Parameter.Value, value) { IsSensitive = parameter.Secret },
            ],
        });
}
