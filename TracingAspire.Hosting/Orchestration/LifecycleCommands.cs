namespace Aspire.Hosting.Orchestration;

/// <summary>The commands every process has in the dashboard.</summary>
internal static class LifecycleCommands
{
    public static void Add(IResource resource)
    {
        if (resource.HasAnnotationOfType<ExcludeLifecycleCommandsAnnotation>())
            return;
        Add(resource, KnownResourceCommands.StartCommand, "Start", "Start resource", "Play", "started", StartState, (l, id, ct) => l.StartAsync(id, ct));
        Add(resource, KnownResourceCommands.StopCommand, "Stop", "Stop resource", "Stop", "stopped", StopState, (l, id, ct) => l.StopAsync(id, ct));
        Add(resource, KnownResourceCommands.RestartCommand, "Restart", "Restart resource", "ArrowCounterclockwise", "restarted", RestartState, (l, id, ct) => l.RestartAsync(id, ct));
    }

    private static void Add(
        IResource resource, string name, string displayName, string description, string icon, string done,
        Func<string?, ResourceCommandState> state, Func<ResourceLifecycle, string, CancellationToken, Task> execute)
    {
        if (resource.Annotations.Snapshot().OfType<ResourceCommandAnnotation>().Any(c => c.Name == name))
            return;
        resource.Annotations.Add(new ResourceCommandAnnotation(
            name,
            displayName,
            context => state(context.ResourceSnapshot.State?.Text),
            async context =>
            {
                await execute(context.Services.GetRequiredService<ResourceLifecycle>(), context.ResourceName, context.CancellationToken);
                return CommandResults.Success($"Resource '{resource.Name}' {done}.");
            },
            description,
            arguments: null,
            confirmationMessage: null,
            icon,
            name == KnownResourceCommands.RestartCommand ? IconVariant.Regular : IconVariant.Filled,
            isHighlighted: name != KnownResourceCommands.RestartCommand));
    }

    private static bool IsStopped(string? state) =>
        state is null || state == KnownResourceStates.NotStarted || state == KnownResourceStates.RuntimeUnhealthy || KnownResourceStates.TerminalStates.Contains(state);

    private static bool IsStarting(string? state) => state == KnownResourceStates.Starting || state == KnownResourceStates.Stopping;

    private static ResourceCommandState StartState(string? state)
    {
        if (IsStarting(state))
            return ResourceCommandState.Disabled;
        return IsStopped(state) || state == KnownResourceStates.Waiting ? ResourceCommandState.Enabled : ResourceCommandState.Hidden;
    }

    private static ResourceCommandState StopState(string? state)
    {
        if (state == KnownResourceStates.Stopping)
            return ResourceCommandState.Disabled;
        return state == KnownResourceStates.Running ? ResourceCommandState.Enabled : ResourceCommandState.Hidden;
    }

    private static ResourceCommandState RestartState(string? state) =>
        state == KnownResourceStates.Running ? ResourceCommandState.Enabled : ResourceCommandState.Disabled;
}
