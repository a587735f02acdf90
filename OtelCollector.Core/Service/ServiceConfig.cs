using OtelCollector.Core.Component;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Service;

/// <summary>The <c>service</c> section: what of the configured components runs, and the Collector's own telemetry.</summary>
internal sealed record ServiceConfig(
    IReadOnlyList<ComponentId> Extensions, IReadOnlyList<PipelineConfig> Pipelines, TelemetryConfig Telemetry);
