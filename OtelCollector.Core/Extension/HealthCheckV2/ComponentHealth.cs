using OtelCollector.Core.Component;

namespace OtelCollector.Core.Extension.HealthCheckV2;

/// <summary>How a component, a pipeline or the Collector is doing, and since when.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Error">Why it does not work; null where it does.</param>
/// <param name="Time">Since when.</param>
/// <param name="Parts">What it consists of, by name; empty of a component.</param>
internal sealed record ComponentHealth(
    ComponentStatus Status, string? Error, DateTimeOffset Time, IReadOnlyDictionary<string, ComponentHealth> Parts)
{
    private static readonly SortedDictionary<string, ComponentHealth> NoParts = new(StringComparer.Ordinal);

    public ComponentHealth(ComponentStatus status, string? error, DateTimeOffset time)
        : this(status, error, time, NoParts)
    {
    }

    /// <summary>The whole of some parts: the most relevant status of them, since the last of them has it.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="config">Which errors are more relevant.</param>
    public static ComponentHealth Of(IReadOnlyDictionary<string, ComponentHealth> parts, HealthCheckV2Config config)
    {
        if (parts.Count == 0)
            return new(ComponentStatus.None, null, DateTimeOffset.UtcNow, parts);
        var status = parts.Values.MaxBy(p => Relevance(p.Status, config))!.Status;
        var decisive = parts.Values.Where(p => p.Status == status).MaxBy(p => p.Time)!;
        return new ComponentHealth(status, decisive.Error, decisive.Time, parts);
    }

    /// <summary>Whether it may be called healthy, by the configuration's rules.</summary>
    public bool IsHealthy(HealthCheckV2Config config, DateTimeOffset now) => Status switch
    {
        ComponentStatus.FatalError => false,
        ComponentStatus.PermanentError => !config.CountsPermanentErrors,
        ComponentStatus.RecoverableError => !config.CountsRecoverableErrors || now < Time + config.RecoveryDuration,
        _ => Status == ComponentStatus.Ok,
    };

    private static int Relevance(ComponentStatus status, HealthCheckV2Config config)
    {
        var recoverableFirst = config is { CountsRecoverableErrors: true, CountsPermanentErrors: false };
        return status switch
        {
            ComponentStatus.FatalError => 9,
            ComponentStatus.PermanentError => recoverableFirst ? 7 : 8,
            ComponentStatus.RecoverableError => recoverableFirst ? 8 : 7,
            ComponentStatus.Stopping => 6,
            ComponentStatus.Starting => 5,
            ComponentStatus.Stopped => 4,
            ComponentStatus.Ok => 3,
            _ => 0,
        };
    }
}
