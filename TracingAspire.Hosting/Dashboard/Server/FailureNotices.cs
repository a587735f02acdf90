using Aspire.Hosting.Dashboard.Protocol;
using Grpc.Core;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>A bar in the dashboard for each resource that failed, until it runs again or the user closes it.</summary>
internal sealed class FailureNotices
{
    private readonly SnapshotBroadcast<int, WatchInteractionsResponseUpdate> _notices = new();
    private readonly Dictionary<string, int> _shown = [];
    private readonly Dictionary<string, string?> _lastStates = [];
    private int _lastId;

    /// <summary>Called for every change, in order and never at the same time.</summary>
    public void Update(ResourceEvent change)
    {
        var snapshot = change.Snapshot;
        var state = snapshot.State?.Text;
        _lastStates.TryGetValue(change.ResourceId, out var lastState);
        if (snapshot.IsHidden || state == lastState)
            return;
        _lastStates[change.ResourceId] = state;

        if (ResourceFailure.Describe(snapshot) is not { } sentence)
        {
            if (_shown.Remove(change.ResourceId, out var id))
                _notices.Remove(id);
        }
        else if (lastState != KnownResourceStates.Stopping && !_shown.ContainsKey(change.ResourceId))
        {
            _shown[change.ResourceId] = ++_lastId;
            _notices.Set(_lastId, CreateNotice(_lastId, change, sentence));
        }
    }

    /// <summary>Sends notices and takes the user's answers until either side ends the call.</summary>
    public async Task ExchangeAsync(
        IAsyncStreamReader<WatchInteractionsRequestUpdate> answers,
        IServerStreamWriter<WatchInteractionsResponseUpdate> stream,
        CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAsync(stream, ended.Token);
        try
        {
            // Every answer to a notice closes it for all open dashboards.
            while (await answers.MoveNext(ended.Token))
                _notices.Remove(answers.Current.InteractionId);
        }
        finally
        {
            await ended.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SendAsync(
        IServerStreamWriter<WatchInteractionsResponseUpdate> stream, CancellationToken cancellationToken)
    {
        using var subscription = _notices.Subscribe();
        foreach (var notice in subscription.Initial)
            await stream.WriteAsync(notice, cancellationToken);
        await foreach (var batch in subscription.ReadBatchesAsync(cancellationToken))
        {
            foreach (var change in batch)
            {
                var message = change.Removed
                    ? new WatchInteractionsResponseUpdate { InteractionId = change.Key, Complete = new() }
                    : change.Value;
                await stream.WriteAsync(message, cancellationToken);
            }
        }
    }

    private static WatchInteractionsResponseUpdate CreateNotice(int id, ResourceEvent change, string sentence) => new()
    {
        InteractionId = id,
        Title = change.Resource.Name,
        Message = sentence,
        ShowDismiss = true,
        Notification = new InteractionNotification
        {
            Intent = MessageIntent.Error,
            LinkText = "Console logs",
            LinkUrl = $"/consolelogs/resource/{Uri.EscapeDataString(change.ResourceId)}",
        },
    };
}
