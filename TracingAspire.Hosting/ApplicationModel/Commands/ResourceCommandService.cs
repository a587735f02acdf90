namespace Aspire.Hosting.ApplicationModel;

/// <summary>Runs the commands of resources.</summary>
public partial class ResourceCommandService
{
    private readonly ResourceNotificationService _notifications;
    private readonly ResourceLoggerService _loggers;
    private readonly IServiceProvider _services;

    internal ResourceCommandService(ResourceNotificationService notifications, ResourceLoggerService loggers, IServiceProvider services)
    {
        _notifications = notifications;
        _loggers = loggers;
        _services = services;
    }

    /// <summary>Runs a command of one instance.</summary>
    /// <param name="resourceId">The instance, or the name of a resource with one instance.</param>
    /// <param name="commandName">The command.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public Task<ExecuteCommandResult> ExecuteCommandAsync(string resourceId, string commandName, CancellationToken cancellationToken = default) =>
        ExecuteCommandAsync(resourceId, commandName, new ResourceCommandInvocation(ArgumentValues: null, NonInteractive: true), cancellationToken);

    /// <summary>Runs a command of one instance.</summary>
    /// <param name="resourceId">The instance, or the name of a resource with one instance.</param>
    /// <param name="commandName">The command.</param>
    /// <param name="arguments">The arguments with their values.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public Task<ExecuteCommandResult> ExecuteCommandAsync(string resourceId, string commandName, InteractionInputCollection arguments, CancellationToken cancellationToken = default) =>
        ExecuteCommandAsync(resourceId, commandName, Invocation(arguments), cancellationToken);

    /// <summary>Runs a command of every instance of a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="commandName">The command.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public Task<ExecuteCommandResult> ExecuteCommandAsync(IResource resource, string commandName, CancellationToken cancellationToken = default) =>
        ExecuteCommandAsync(resource, commandName, new InteractionInputCollection([]), cancellationToken);

    /// <summary>Runs a command of every instance of a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="commandName">The command.</param>
    /// <param name="arguments">The arguments with their values.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public async Task<ExecuteCommandResult> ExecuteCommandAsync(IResource resource, string commandName, InteractionInputCollection arguments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentException.ThrowIfNullOrEmpty(commandName);
        var invocation = Invocation(arguments);
        var ids = _notifications.GetResourceIds(resource);
        var results = await Task.WhenAll(ids.Select(id => ExecuteAsync(resource, id, commandName, invocation, cancellationToken)));
        return results.Length == 1 ? results[0] : Combine(ids, results);
    }

    internal async Task<ExecuteCommandResult> ExecuteCommandAsync(
        string resourceId, string commandName, ResourceCommandInvocation invocation, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(resourceId);
        ArgumentException.ThrowIfNullOrEmpty(commandName);
        return _notifications.TryGetCurrentState(resourceId, out var current)
            ? await ExecuteAsync(current.Resource, current.ResourceId, commandName, invocation, cancellationToken)
            : CommandResults.Failure($"Resource '{resourceId}' not found.");
    }

    private static ResourceCommandInvocation Invocation(InteractionInputCollection arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return new(arguments.ToDictionary(a => a.Name, a => a.Value, StringComparer.OrdinalIgnoreCase), NonInteractive: true);
    }

    private static ExecuteCommandResult Combine(string[] ids, ExecuteCommandResult[] results)
    {
        var failures = ids.Zip(results).Where(r => r.Second is { Success: false, Canceled: false })
            .Select(r => $"'{r.First}' failed: {r.Second.Message}")
            .ToArray();
        if (failures.Length > 0)
            return CommandResults.Failure(string.Join(' ', failures));
        return results.Any(r => r.Canceled)
            ? CommandResults.Canceled()
            : new ExecuteCommandResult { Success = true, Message = results.FirstOrDefault()?.Message, Data = results.FirstOrDefault(r => r.Data is not null)?.Data };
    }
}
