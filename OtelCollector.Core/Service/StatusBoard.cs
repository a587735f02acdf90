using OtelCollector.Core.Component;

namespace OtelCollector.Core.Service;

/// <summary>Keeps the status of every component and tells the extensions that watch about each change.</summary>
internal sealed class StatusBoard(Func<IEnumerable<IStatusWatcher>> watchers)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ComponentInstance, ComponentStatus> _states = [];

    public void Report(ComponentInstance instance, ComponentStatus status, Exception? error = null)
    {
        // The states are few and changes are rare; telling them in order is worth the lock.
        lock (_lock)
        {
            var before = _states.GetValueOrDefault(instance);
            if (before == status || !IsAllowed(before, status))
                return;
            _states[instance] = status;
            foreach (var watcher in watchers())
                watcher.OnStatusChanged(instance, status, error);
        }
    }

    private static bool IsAllowed(ComponentStatus before, ComponentStatus after) => before switch
    {
        ComponentStatus.None => after == ComponentStatus.Starting,
        ComponentStatus.Starting => after is not (ComponentStatus.None or ComponentStatus.Stopped),
        ComponentStatus.Ok or ComponentStatus.RecoverableError =>
            after is not (ComponentStatus.None or ComponentStatus.Starting or ComponentStatus.Stopped),
        ComponentStatus.PermanentError => after == ComponentStatus.Stopping,
        ComponentStatus.Stopping => after is ComponentStatus.RecoverableError or ComponentStatus.PermanentError or ComponentStatus.FatalError or ComponentStatus.Stopped,
        _ => false,
    };
}
