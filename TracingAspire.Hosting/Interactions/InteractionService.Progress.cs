namespace Aspire.Hosting.Interactions;

internal sealed partial class InteractionService
{
    public async Task<InteractionResult<bool>> PromptProgressAsync(
        string message, ProgressInteractionOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ProgressInteractionOptions();
        var dialog = new Interaction(interactions.NextId(), InteractionKind.Progress, options.Title ?? string.Empty, message, options);
        var waiting = WaitForAnswerAsync(dialog, cancellationToken);
        if (options.Work is { } work)
            await WorkAsync(work, dialog);
        // The button of the dialog, which answers false, calls the work off.
        return await waiting is true ? InteractionResult.Ok(true) : InteractionResult.Cancel<bool>();
    }

    private async Task WorkAsync(Func<ProgressContext, Task> work, Interaction dialog)
    {
        object? answer = null;
        try
        {
            await work(new ProgressContext { CancellationToken = dialog.Closed });
            answer = true;
        }
        catch (OperationCanceledException) when (dialog.Closed.IsCancellationRequested)
        {
            // It was called off, which the answer says already.
        }
        finally
        {
            interactions.Close(dialog, answer);
        }
    }
}
