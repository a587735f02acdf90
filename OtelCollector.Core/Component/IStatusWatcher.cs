namespace OtelCollector.Core.Component;

/// <summary>An extension that wants to know how all components are doing.</summary>
internal interface IStatusWatcher
{
    /// <summary>A component's status has changed; called in the order of the changes of each component.</summary>
    /// <param name="instance">The component.</param>
    /// <param name="status">Its status now.</param>
    /// <param name="error">Why it does not work; null where it does.</param>
    void OnStatusChanged(Service.ComponentInstance instance, ComponentStatus status, Exception? error);
}
