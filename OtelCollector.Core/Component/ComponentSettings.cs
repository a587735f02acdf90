using Microsoft.Extensions.Logging;
using OtelCollector.Core.Distribution;

namespace OtelCollector.Core.Component;

/// <summary>What a component is given at its creation.</summary>
/// <param name="Id">The component's own ID.</param>
/// <param name="Build">The distribution it runs in.</param>
/// <param name="Telemetry">Its logger and the Collector's resource.</param>
public sealed record ComponentSettings(ComponentId Id, BuildInfo Build, TelemetrySettings Telemetry)
{
    /// <summary>The component's logger; every line carries the component's ID.</summary>
    public ILogger Logger => Telemetry.Logger;
}

/// <summary>The Collector's own telemetry as a component sees it.</summary>
/// <param name="Logger">Writes the Collector's log.</param>
/// <param name="Resource">Attributes of the Collector itself, e.g. <c>service.name</c>.</param>
public sealed record TelemetrySettings(ILogger Logger, IReadOnlyDictionary<string, string> Resource);
