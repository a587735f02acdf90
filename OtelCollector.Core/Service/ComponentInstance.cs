using OtelCollector.Core.Component;

namespace OtelCollector.Core.Service;

/// <summary>One component that runs, with the pipelines it belongs to; none of an extension.</summary>
internal sealed record ComponentInstance(
    ComponentKind Kind, ComponentId Id, IComponent Component, IReadOnlyList<PipelineId> Pipelines);
