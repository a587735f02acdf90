using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Service;

/// <summary>One instance of a connector: the pipelines of one signal it feeds from pipelines of one signal.</summary>
internal sealed record ConnectorUse(ComponentId Id, Signal From, Signal To, IReadOnlyList<PipelineConfig> Targets);
