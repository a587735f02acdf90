using Aspire.Hosting.Interactions;

namespace Aspire.Hosting.ApplicationModel;

public partial class ResourceCommandService
{
    /// <summary>Names the commands had before Aspire 13.</summary>
    private static readonly Dictionary<string, string> FormerNames = new(StringComparer.Ordinal)
    {
        ["resource-start"] = KnownResourceCommands.StartCommand,
        ["resource-stop"] = KnownResourceCommands.StopCommand,
        ["resource-restart"] = KnownResourceCommands.RestartCommand,
        ["parameter-set"] = KnownResourceCommands.SetParameterCommand,
        ["parameter-delete"] = KnownResourceCommands.DeleteParameterCommand,
    };

    private static ResourceCommandAnnotation? FindCommand(IResource resource, string name)
    {
        var commands = resource.Annotations.Snapshot().OfType<ResourceCommandAnnotation>().ToArray();
        return commands.LastOrDefault(c => c.Name == name)
            ?? (FormerNames.TryGetValue(name, out var present) ? commands.LastOrDefault(c => c.Name == present) : null);
    }

    private async Task<ExecuteCommandResult> ExecuteAsync(
        IResource resource, string resourceId, string commandName, ResourceCommandInvocation invocation, CancellationToken cancellationToken)
    {
        if (FindCommand(resource, commandName) is not { } command)
            return CommandResults.Failure($"Command '{commandName}' not available for resource '{resource.Name}'.");

        var logger = _loggers.GetLogger(resourceId);
        using var scope = invocation.NonInteractive ? new NonInteractiveScope() : null;
        try
        {
            var arguments = new CommandArguments(command, _services);
            var (inputs, refused) = await arguments.GetAsync(invocation, cancellationToken);
            if (refused is not null)
                return refused;

            var context = new ExecuteCommandContext
            {
                Services = _services,
                ResourceName = resourceId,
                CancellationToken = cancellationToken,
                Logger = logger,
                Arguments = inputs,
            };
            var result = await CommandProgress.RunAsync(command, context);
            if (result is { Success: false, Canceled: false })
                logger.LogError("Command '{Command}' failed: {Message}", command.Name, result.Message ?? "it does not say why.");
            return result;
        }
        catch (OperationCanceledException)
        {
            return CommandResults.Canceled();
        }
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            logger.LogError("Command '{Command}' failed: {Message}", command.Name, ex.Message);
            return CommandResults.Failure(ex);
        }
    }
}
