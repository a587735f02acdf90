using Aspire.Hosting.Interactions;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dashboard.Server;

/// <summary>A bar in the dashboard for each resource that failed, until it runs again or the user closes it.</summary>
internal sealed class FailureNotices(OpenInteractions interactions, ResourceLoggerService logs)
{
    private readonly Dictionary<string, Interaction> _shown = [];
    private readonly Dictionary<string, string?> _lastStates = [];

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
            if (_shown.Remove(change.ResourceId, out var notice))
                interactions.Close(notice, answer: null);
        }
        else if (lastState != KnownResourceStates.Stopping && !_shown.ContainsKey(change.ResourceId))
        {
            var lastError = ConsoleTail.LastError(logs.GetLog(change.ResourceId));
            var notice = CreateNotice(change, lastError is null ? sentence : $"{sentence.TrimEnd('.')}: {lastError}");
            _shown[change.ResourceId] = notice;
            interactions.Open(notice);
        }
    }

    private Interaction CreateNotice(ResourceEvent change, string sentence) => new(
        interactions.NextId(),
        InteractionKind.Notification,
        change.Resource.Name,
        sentence,
        new NotificationInteractionOptions
        {
            LinkText = "Console logs",
            LinkUrl = $"/consolelogs/resource/{Uri.EscapeDataString(change.ResourceId)}",
        })
    {
        Intent = MessageIntent.Error,
        ShowSecondaryButton = false,
    };
}
