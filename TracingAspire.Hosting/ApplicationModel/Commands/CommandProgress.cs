namespace Aspire.Hosting.ApplicationModel;

/// <summary>Runs a command, behind a progress dialog where it wants one and somebody can see it.</summary>
internal static class CommandProgress
{
    public static async Task<ExecuteCommandResult> RunAsync(ResourceCommandAnnotation command, ExecuteCommandContext context)
    {
        if (command.Progress is not { Message: { Length: > 0 } message } progress
            || context.Services.GetService<IInteractionService>() is not { IsAvailable: true } interactions)
        {
            return await command.ExecuteCommand(context);
        }

        ExecuteCommandResult? result = null;
        var options = new ProgressInteractionOptions
        {
            Title = progress.Title,
            PrimaryButtonText = progress.HideCancelButton ? null : "Cancel",
            Work = async work => result = await command.ExecuteCommand(new ExecuteCommandContext
            {
                Services = context.Services,
                ResourceName = context.ResourceName,
                CancellationToken = work.CancellationToken,
                Logger = context.Logger,
                Arguments = context.Arguments,
            }),
        };
        var shown = await interactions.PromptProgressAsync(message, options, context.CancellationToken);
        return shown.Canceled ? CommandResults.Canceled() : result ?? CommandResults.Canceled();
    }
}
