using OtelCollector.Core.Component;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Extension.HealthCheckV2;

/// <summary>Collects the components' status into that of pipelines and of the Collector.</summary>
internal sealed class HealthBoard(HealthCheckV2Config config)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, SortedDictionary<string, ComponentHealth>> _groups = new(StringComparer.Ordinal);
    private ComponentHealth? _phase = new(ComponentStatus.Starting, null, DateTimeOffset.UtcNow);

    public void Report(ComponentInstance instance, ComponentStatus status, Exception? error)
    {
        var health = new ComponentHealth(status, error?.Message, DateTimeOffset.UtcNow);
        var name = $"{instance.Kind.ToString().ToLowerInvariant()}:{instance.Id}";
        lock (_lock)
        {
            if (instance.Kind == ComponentKind.Extension)
                Group("extensions")[name] = health;
            foreach (var pipeline in instance.Pipelines)
                Group($"pipeline:{pipeline}")[name] = health;
        }
    }

    /// <summary>The pipelines are not there yet, or no longer; null while they are.</summary>
    public void Enter(ComponentStatus? phase)
    {
        lock (_lock)
            _phase = phase is { } status ? new ComponentHealth(status, null, DateTimeOffset.UtcNow) : null;
    }

    /// <summary>The Collector's health; a pipeline's where one is named; null where there is no such pipeline.</summary>
    public ComponentHealth? Read(string? pipeline)
    {
        lock (_lock)
        {
            if (!string.IsNullOrEmpty(pipeline))
            {
                var name = pipeline == "extensions" ? pipeline : $"pipeline:{pipeline}";
                return _groups.TryGetValue(name, out var parts) ? ComponentHealth.Of(Copy(parts), config) : null;
            }

            var groups = new SortedDictionary<string, ComponentHealth>(StringComparer.Ordinal);
            foreach (var (name, parts) in _groups)
                groups[name] = ComponentHealth.Of(Copy(parts), config);
            var whole = groups.Count == 0
                ? new ComponentHealth(ComponentStatus.Ok, null, DateTimeOffset.UtcNow)
                : ComponentHealth.Of(groups, config);
            return _phase switch
            {
                null => whole,
                // A component that fails now ends the start: until then this is no Collector that could be called healthy.
                { Status: ComponentStatus.Starting } => _phase with { Parts = groups },
                _ => whole.Status is > ComponentStatus.Ok and < ComponentStatus.Stopping ? whole : _phase with { Parts = groups },
            };
        }
    }

    private static SortedDictionary<string, ComponentHealth> Copy(SortedDictionary<string, ComponentHealth> parts) =>
        new(parts, StringComparer.Ordinal);

    private SortedDictionary<string, ComponentHealth> Group(string name)
    {
        if (!_groups.TryGetValue(name, out var group))
            _groups.Add(name, group = new SortedDictionary<string, ComponentHealth>(StringComparer.Ordinal));
        return group;
    }
}
