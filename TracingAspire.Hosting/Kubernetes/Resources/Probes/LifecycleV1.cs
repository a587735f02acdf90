namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>What is done after a container has started and before it is stopped.</summary>
public sealed class LifecycleV1
{
    /// <summary>Done right after the start.</summary>
    public LifecycleHandlerV1 PostStart { get; set; } = null!;

    /// <summary>Done before the stop.</summary>
    public LifecycleHandlerV1 PreStop { get; set; } = null!;
}
