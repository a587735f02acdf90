namespace OtelCollector.Core.Component;

/// <summary>What a running component sees of the Collector around it.</summary>
public interface IComponentHost
{
    /// <summary>All configured and enabled extensions, already started.</summary>
    IReadOnlyDictionary<ComponentId, IExtension> Extensions { get; }

    /// <summary>Stops the Collector with exit code 1 after an error the component cannot recover from.</summary>
    /// <param name="error">The error; its message is shown to the user.</param>
    void ReportFatal(Exception error);

    /// <summary>Says how the component is doing, beyond what its start and stop show; repeating is free.</summary>
    /// <param name="status">Its status now: OK, or a recoverable or permanent error.</param>
    /// <param name="error">Why it does not work; null where it does.</param>
    void ReportStatus(ComponentStatus status, Exception? error = null)
    {
    }
}
