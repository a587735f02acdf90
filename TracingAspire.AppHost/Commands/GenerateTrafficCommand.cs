using Microsoft.Extensions.DependencyInjection;

namespace TracingAspire.AppHost.Commands;

/// <summary>The dashboard command <em>Generate traffic</em>.</summary>
internal static class GenerateTrafficCommand
{
    /// <summary>Starts <paramref name="traffic"/> from where one thinks of it: the application it is for.</summary>
    public static IResourceBuilder<T> WithGenerateTrafficCommand<T>(this IResourceBuilder<T> builder, IResourceBuilder<ProjectResource> traffic)
        where T : IResource =>
        builder.WithCommand("generate-traffic", "Generate traffic", context => StartAsync(traffic.Resource, context), new CommandOptions
        {
            Description = $"Starts {traffic.Resource.Name}: users that create, list and change tasks, for traces to look at. Its command Stop ends it.",
            IconName = "PulseSquare",
            IsHighlighted = true,
            UpdateState = context => context.ResourceSnapshot.State?.Text == KnownResourceStates.Running
                ? ResourceCommandState.Enabled
                : ResourceCommandState.Disabled,
        });

    private static async Task<ExecuteCommandResult> StartAsync(ProjectResource traffic, ExecuteCommandContext context)
    {
        var notifications = context.Services.GetRequiredService<ResourceNotificationService>();
        if (notifications.TryGetCurrentState(traffic.Name, out var current)
            && current.Snapshot.State?.Text is { } state
            && (state == KnownResourceStates.Running || state == KnownResourceStates.Starting || state == KnownResourceStates.Waiting))
        {
            return CommandResults.Success($"{traffic.Name} is {state} already: its console log says what the users do, its command Stop ends it.");
        }

        var started = await context.Services.GetRequiredService<ResourceCommandService>()
            .ExecuteCommandAsync(traffic, KnownResourceCommands.StartCommand, context.CancellationToken);
        return started.Success
            ? CommandResults.Success($"{traffic.Name} has started: its console log says what the users do, its command Stop ends it.")
            : started;
    }
}
