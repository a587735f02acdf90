using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace OtelCollector.Core.Component;

/// <summary>The Collector's own telemetry as a component sees it; one set for each Collector, never static.</summary>
/// <param name="Logger">Writes the Collector's log.</param>
/// <param name="Resource">Attributes of the Collector itself, e.g. <c>service.name</c>.</param>
public sealed record TelemetrySettings(ILogger Logger, IReadOnlyDictionary<string, string> Resource)
{
    /// <summary>Creates the instruments of the Collector's own metrics; names without suffixes for type and unit.</summary>
    public Meter Meter { get => field ??= new("otelcol"); init; }

    /// <summary>Creates the spans of the Collector's own traces.</summary>
    public ActivitySource Activities { get => field ??= new("otelcol"); init; }

    /// <summary>Formats of trace context that receivers continue: <c>tracecontext</c>, <c>b3</c>; none by default.</summary>
    internal IReadOnlyList<string> Propagators { get; init; } = [];
}
