namespace OtelCollector.Core.Component;

/// <summary>How a component is doing.</summary>
public enum ComponentStatus
{
    /// <summary>Nothing is known.</summary>
    None,

    /// <summary>It is being started.</summary>
    Starting,

    /// <summary>It works.</summary>
    Ok,

    /// <summary>It does not work now, but tries on.</summary>
    RecoverableError,

    /// <summary>It does not work and will not until its configuration changes.</summary>
    PermanentError,

    /// <summary>It does not work and the Collector cannot go on without it.</summary>
    FatalError,

    /// <summary>It is being stopped.</summary>
    Stopping,

    /// <summary>It has stopped.</summary>
    Stopped,
}
