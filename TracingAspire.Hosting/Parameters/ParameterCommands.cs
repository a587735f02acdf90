namespace Aspire.Hosting.Parameters;

/// <summary>The commands of a parameter in the dashboard: set and delete its value.</summary>
internal static class ParameterCommands
{
    public static void Add(ParameterResource parameter, ParameterProcessor processor, IUserSecretsManager userSecrets)
    {
        if (parameter.Annotations.Snapshot().OfType<ResourceCommandAnnotation>().Any(c => c.Name == KnownResourceCommands.SetParameterCommand))
            return;
        parameter.Annotations.Add(new ResourceCommandAnnotation(
            KnownResourceCommands.SetParameterCommand,
            "Set parameter",
            _ => ResourceCommandState.Enabled,
            context => processor.SetAsync(parameter, context.Arguments),
            "Set parameter value",
            arguments: [ParameterInput.ForCommand(parameter), ParameterInput.Save(userSecrets)],
            confirmationMessage: null,
            "Key",
            IconVariant.Regular,
            isHighlighted: true));
        parameter.Annotations.Add(new ResourceCommandAnnotation(
            KnownResourceCommands.DeleteParameterCommand,
            "Delete parameter",
            _ => parameter.TryGetKnownValue(out var value) && !string.IsNullOrEmpty(value) ? ResourceCommandState.Enabled : ResourceCommandState.Hidden,
            context => processor.DeleteAsync(parameter, context.Arguments),
            "Delete parameter value",
            arguments: [ParameterInput.Delete(userSecrets)],
            confirmationMessage: null,
            "Delete",
            IconVariant.Regular,
            isHighlighted: true));
    }
}
