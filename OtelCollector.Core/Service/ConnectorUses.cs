using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Service;

/// <summary>Finds the instances every connector needs, and connectors that end or feed a pipeline for nothing.</summary>
internal sealed class ConnectorUses
{
    private readonly List<ConnectorUse> _uses = [];
    private readonly List<string> _errors = [];

    public ConnectorUses(CollectorConfig config)
    {
        foreach (var (id, (factory, _)) in config.Connectors)
            Add(id, factory, config.Service.Pipelines);
    }

    /// <summary>Connectors that are used on one side only, in the Collector's wording, which names the first of them only.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The instances that take their data from a pipeline.</summary>
    public IEnumerable<ConnectorUse> FedBy(PipelineConfig pipeline) =>
        pipeline.Exporters.Distinct().SelectMany(id => _uses.Where(u => u.Id == id && u.From == pipeline.Id.Signal));

    private void Add(ComponentId id, IConnectorFactory factory, IReadOnlyList<PipelineConfig> pipelines)
    {
        var ended = pipelines.Where(p => p.Exporters.Contains(id)).ToList();
        var fed = pipelines.Where(p => p.Receivers.Contains(id)).ToList();
        var from = Signals(ended);
        var to = Signals(fed);
        foreach (var signal in from.Where(f => !to.Any(t => factory.Supports(f, t))))
            _errors.Add($"connector \"{id}\" used as exporter in {Names(ended, signal)} pipeline but not used in any supported receiver pipeline");
        foreach (var signal in to.Where(t => !from.Any(f => factory.Supports(f, t))))
            _errors.Add($"connector \"{id}\" used as receiver in {Names(fed, signal)} pipeline but not used in any supported exporter pipeline");
        foreach (var f in from)
        {
            foreach (var t in to.Where(t => factory.Supports(f, t)))
                _uses.Add(new ConnectorUse(id, f, t, [.. fed.Where(p => p.Id.Signal == t)]));
        }
    }

    private static List<Signal> Signals(IEnumerable<PipelineConfig> pipelines) =>
        [.. pipelines.Select(p => p.Id.Signal).Distinct()];

    private static string Names(IEnumerable<PipelineConfig> pipelines, Signal signal) =>
        $"[{string.Join(' ', pipelines.Where(p => p.Id.Signal == signal).Select(p => p.Id))}]";
}
