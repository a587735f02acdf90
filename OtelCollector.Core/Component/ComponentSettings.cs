using Microsoft.Extensions.Logging;
using OtelCollector.Core.Distribution;

namespace OtelCollector.Core.Component;

/// <summary>What a component is given at its creation.</summary>
/// <param name="Id">The component's own ID.</param>
/// <param name="Build">The distribution it runs in.</param>
/// <param name="Telemetry">Its logger and the Collector's resource.</param>
public sealed record ComponentSettings(ComponentId Id, BuildInfo Build, TelemetrySettings Telemetry)
{
    /// <summary>ID of the pipeline a processor belongs to; empty for other components.</summary>
    public string Pipeline { get; init; } = string.Empty;

    /// <summary>The component's logger; every line carries the component's ID.</summary>
    public ILogger Logger => Telemetry.Logger;
}
