using OtelCollector.Core.Component;

namespace OtelCollector.Core.Service;

/// <summary>One pipeline as configured: receivers, then processors in order, then exporters.</summary>
internal sealed record PipelineConfig(
    PipelineId Id,
    IReadOnlyList<ComponentId> Receivers,
    IReadOnlyList<ComponentId> Processors,
    IReadOnlyList<ComponentId> Exporters);
