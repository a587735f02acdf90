using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Service;

/// <summary>The components of all pipelines, wired together.</summary>
internal sealed class PipelineGraph
{
    private readonly List<ComponentInstance> _components = [];
    private readonly List<ComponentInstance> _middle = [];
    private readonly SignalGraph<Traces> _traces;
    private readonly SignalGraph<Metrics> _metrics;
    private readonly SignalGraph<Logs> _logs;
    private readonly CollectorConfig _config;
    private readonly ComponentSource _source;

    public PipelineGraph(CollectorConfig config, ComponentSource source)
    {
        _config = config;
        _source = source;
        _traces = new(config, source, SignalFactories.Traces);
        _metrics = new(config, source, SignalFactories.Metrics);
        _logs = new(config, source, SignalFactories.Logs);
        foreach (var node in PipelineOrder.Of(config, new ConnectorUses(config)))
        {
            if (node is PipelineConfig pipeline)
                _middle.AddRange(Build(pipeline));
            else
                _middle.Add(Build((ConnectorUse)node));
        }

        _components.AddRange([.. _traces.Exporters, .. _metrics.Exporters, .. _logs.Exporters]);
        _components.AddRange(_middle);
        _components.AddRange(Receivers());
    }

    /// <summary>All components, each after those it delivers to: exporters first, receivers last.</summary>
    public IReadOnlyList<ComponentInstance> Components => _components;

    private IReadOnlyList<ComponentInstance> Build(PipelineConfig pipeline) => pipeline.Id.Signal switch
    {
        Signal.Traces => _traces.Build(pipeline),
        Signal.Metrics => _metrics.Build(pipeline),
        _ => _logs.Build(pipeline),
    };

    private ComponentInstance Build(ConnectorUse use) => use.From switch
    {
        Signal.Traces => Add(_traces, use, ConnectorFactories.FromTraces),
        Signal.Metrics => Add(_metrics, use, ConnectorFactories.FromMetrics),
        _ => Add(_logs, use, ConnectorFactories.FromLogs),
    };

    private ComponentInstance Add<TData>(SignalGraph<TData> graph, ConnectorUse use, ConnectorFactories<TData> create)
        where TData : SignalData, ISignalData<TData>
    {
        var (factory, config) = _config.Connectors[use.Id];
        var settings = _source.Settings(use.Id, ComponentKind.Connector, use.From, output: use.To);
        var connector = use.To switch
        {
            Signal.Traces => create.ToTraces(factory, settings, config, _traces.Output(use.Targets)),
            Signal.Metrics => create.ToMetrics(factory, settings, config, _metrics.Output(use.Targets)),
            _ => create.ToLogs(factory, settings, config, _logs.Output(use.Targets)),
        };
        graph.Add(use.Id, connector ?? throw new ComponentException(
            $"failed to build pipelines: connector \"{use.Id}\" cannot connect from {use.From.Name()} to {use.To.Name()}: "
            + "telemetry type is not supported"));
        PipelineId[] feeding = [.. _config.Service.Pipelines.Where(p => p.Id.Signal == use.From && p.Exporters.Contains(use.Id)).Select(p => p.Id)];
        return new(ComponentKind.Connector, use.Id, connector, [.. feeding, .. use.Targets.Select(p => p.Id)]);
    }

    private IEnumerable<ComponentInstance> Receivers()
    {
        var ids = _config.Service.Pipelines.SelectMany(p => p.Receivers).Distinct().Where(_config.Receivers.ContainsKey);
        foreach (var id in ids)
        {
            var (factory, config) = _config.Receivers[id];
            var consumers = new ReceiverConsumers(_traces.Input(id), _metrics.Input(id), _logs.Input(id));
            PipelineId[] pipelines = [.. _config.Service.Pipelines.Where(p => p.Receivers.Contains(id)).Select(p => p.Id)];
            var receiver = factory.Create(_source.Settings(id, ComponentKind.Receiver), config, consumers);
            yield return new(ComponentKind.Receiver, id, receiver, pipelines);
        }
    }
}
