using Microsoft.Extensions.DependencyInjection;
using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Commands;

/// <summary>Dashboard commands that forget what is in memory, by a restart: the same for containers and embedded parts.</summary>
internal static class RestartCommands
{
    /// <summary>The command <em>Clear traces</em>.</summary>
    public static IResourceBuilder<IResourceWithEndpoints> WithClearTracesCommand(this IResourceBuilder<IResourceWithEndpoints> jaeger) =>
        jaeger.WithCommand("clear-traces", "Clear traces", context => RestartAsync(context, "All traces are gone.", jaeger.Resource), new CommandOptions
        {
            Description = "Forgets all traces. They are in memory only: Jaeger is restarted.",
            ConfirmationMessage = "Jaeger keeps its traces in memory. Restart it to forget them all?",
            IconName = "Broom",
            UpdateState = WhileRunning,
        });

    /// <summary>
    /// The command <em>Reset tasks</em>, for data in memory. <paramref name="client"/> makes its table at its start, so it
    /// is restarted as well. Where the data is kept there is no such command.
    /// </summary>
    public static IResourceBuilder<IResourceWithEndpoints> WithResetCommand(
        this IResourceBuilder<IResourceWithEndpoints> dynamodb, IResourceBuilder<IResource> client, TracingSettings settings) =>
        settings.DynamoDB.IsPersistent ? dynamodb : dynamodb.WithCommand("reset", "Reset tasks", context => RestartAsync(context, "All tasks are gone.", dynamodb.Resource, client.Resource), new CommandOptions
        {
            Description = $"Forgets all tasks. They are in memory only: {dynamodb.Resource.Name} and {client.Resource.Name} are restarted.",
            ConfirmationMessage = $"DynamoDB keeps its tables in memory. Restart it, and {client.Resource.Name}, to forget all tasks?",
            IconName = "Broom",
            UpdateState = WhileRunning,
        });

    private static ResourceCommandState WhileRunning(UpdateCommandStateContext context) =>
        context.ResourceSnapshot.State?.Text == KnownResourceStates.Running ? ResourceCommandState.Enabled : ResourceCommandState.Disabled;

    private static async Task<ExecuteCommandResult> RestartAsync(ExecuteCommandContext context, string message, params IResource[] resources)
    {
        var commands = context.Services.GetRequiredService<ResourceCommandService>();
        foreach (var resource in resources)
        {
            var result = await commands.ExecuteCommandAsync(resource, KnownResourceCommands.RestartCommand, context.CancellationToken);
            if (!result.Success)
            {
                return result;
            }
        }

        return CommandResults.Success(message);
    }
}
