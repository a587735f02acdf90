using Aspire.Hosting.Dashboard.Mapping;
using Aspire.Hosting.Dashboard.Protocol;
using Aspire.Hosting.Interactions;
using Grpc.Core;
using Kind = Aspire.Hosting.Dashboard.Protocol.WatchInteractionsRequestUpdate.KindOneofCase;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>Shows the open interactions in one dashboard and takes its user's answers.</summary>
internal sealed class InteractionExchange(OpenInteractions interactions, InteractionAnswers answers)
{
    /// <summary>Runs until either side ends the call.</summary>
    public async Task RunAsync(
        IAsyncStreamReader<WatchInteractionsRequestUpdate> requests,
        IServerStreamWriter<WatchInteractionsResponseUpdate> stream,
        CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAsync(stream, ended.Token);
        try
        {
            while (await requests.MoveNext(ended.Token))
                await TakeAsync(requests.Current, ended.Token);
        }
        finally
        {
            await ended.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TakeAsync(WatchInteractionsRequestUpdate request, CancellationToken cancellationToken)
    {
        var id = request.InteractionId;
        switch (request.KindCase)
        {
            case Kind.MessageBox:
                answers.Complete(id, request.MessageBox.HasResult ? request.MessageBox.Result : null);
                break;
            case Kind.Notification:
                answers.Complete(id, request.Notification.HasResult ? request.Notification.Result : null);
                break;
            case Kind.PromptProgress:
                answers.Complete(id, request.PromptProgress.HasResult ? request.PromptProgress.Result : null);
                break;
            case Kind.InputsDialog when request.ResponseUpdate:
                answers.Change(id, ValuesOf(request));
                break;
            case Kind.InputsDialog:
                await answers.SubmitAsync(id, ValuesOf(request), cancellationToken);
                break;
            default:
                answers.Complete(id, result: null);
                break;
        }
    }

    private async Task SendAsync(IServerStreamWriter<WatchInteractionsResponseUpdate> stream, CancellationToken cancellationToken)
    {
        using var subscription = interactions.Subscribe();
        foreach (var interaction in subscription.Initial)
            await stream.WriteAsync(InteractionMapper.Map(interaction), cancellationToken);
        await foreach (var batch in subscription.ReadBatchesAsync(cancellationToken))
        {
            foreach (var change in batch)
            {
                var message = change.Removed
                    ? new WatchInteractionsResponseUpdate { InteractionId = change.Key, Complete = new() }
                    : InteractionMapper.Map(change.Value);
                await stream.WriteAsync(message, cancellationToken);
            }
        }
    }

    private static IEnumerable<InputValue> ValuesOf(WatchInteractionsRequestUpdate request) =>
        request.InputsDialog.InputItems.Select(i => new InputValue(i.Name, i.Value));
}
