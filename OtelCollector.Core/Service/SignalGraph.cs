using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry.Reports;

namespace OtelCollector.Core.Service;

/// <summary>The pipelines of one signal: built one by one, each after the connectors it delivers to.</summary>
internal sealed class SignalGraph<TData>(
    CollectorConfig config, ComponentSource source, SignalFactories<TData> factories)
    where TData : SignalData, ISignalData<TData>
{
    private readonly Dictionary<ComponentId, IExporter<TData>> _exporters = [];
    private readonly Dictionary<ComponentId, List<IConnector<TData>>> _connectors = [];
    private readonly Dictionary<PipelineId, IConsumer<TData>> _heads = [];
    private readonly Dictionary<ComponentId, List<IConsumer<TData>>> _inputs = [];

    public IEnumerable<ComponentInstance> Exporters => _exporters.Select(e =>
        new ComponentInstance(ComponentKind.Exporter, e.Key, e.Value, PipelinesOf(p => p.Exporters.Contains(e.Key))));

    /// <summary>Where a receiver delivers this signal; null where no pipeline takes it.</summary>
    public IConsumer<TData>? Input(ComponentId receiver) =>
        _inputs.TryGetValue(receiver, out var consumers) ? FanOut<TData>.To(consumers) : null;

    /// <summary>Pipelines that are already built, as the output of a connector.</summary>
    public ConnectorOutput<TData> Output(IEnumerable<PipelineConfig> pipelines) =>
        new([.. pipelines.Select(p => KeyValuePair.Create(p.Id, _heads[p.Id]))]);

    /// <summary>Lets the pipelines built from now on deliver to the connector where they name it.</summary>
    public void Add(ComponentId id, IConnector<TData> connector)
    {
        if (!_connectors.TryGetValue(id, out var instances))
            _connectors.Add(id, instances = []);
        instances.Add(connector);
    }

    /// <summary>Builds a pipeline; its processors, those nearest the exporters first.</summary>
    public IReadOnlyList<ComponentInstance> Build(PipelineConfig pipeline)
    {
        var processors = new List<ComponentInstance>();
        var next = FanOut<TData>.To([.. pipeline.Exporters.Distinct().SelectMany(Ends)]);
        foreach (var id in pipeline.Processors.Reverse())
        {
            var (factory, processorConfig) = config.Processors[id];
            var settings = source.Settings(id, ComponentKind.Processor, TData.Signal, pipeline.Id.ToString());
            var report = factory.CountsItems ? new ProcessorReport<TData>(settings) : null;
            var processor = factories.Processor(factory, settings, processorConfig, report?.Out(next) ?? next)
                ?? throw Unsupported($"\"{id}\" processor, in pipeline \"{pipeline.Id}\"");
            processors.Add(new(ComponentKind.Processor, id, processor, [pipeline.Id]));
            next = report?.In(processor) ?? processor;
        }

        _heads.Add(pipeline.Id, next);
        foreach (var id in pipeline.Receivers.Distinct().Where(config.Receivers.ContainsKey))
        {
            if (!config.Receivers[id].Factory.Supports(TData.Signal))
                throw Unsupported($"\"{id}\" receiver for data type \"{TData.Signal.Name()}\"");
            if (!_inputs.TryGetValue(id, out var consumers))
                _inputs.Add(id, consumers = []);
            consumers.Add(next);
        }

        return processors;
    }

    private IReadOnlyList<PipelineId> PipelinesOf(Func<PipelineConfig, bool> isIn) =>
        [.. config.Service.Pipelines.Where(p => p.Id.Signal == TData.Signal && isIn(p)).Select(p => p.Id)];

    private IEnumerable<IConsumer<TData>> Ends(ComponentId id) =>
        _connectors.TryGetValue(id, out var connectors) ? connectors : [Exporter(id)];

    private IExporter<TData> Exporter(ComponentId id)
    {
        if (_exporters.TryGetValue(id, out var exporter))
            return exporter;
        var (factory, exporterConfig) = config.Exporters[id];
        exporter = factories.Exporter(factory, source.Settings(id, ComponentKind.Exporter, TData.Signal), exporterConfig)
            ?? throw Unsupported($"\"{id}\" exporter for data type \"{TData.Signal.Name()}\"");
        _exporters.Add(id, exporter);
        return exporter;
    }

    private static ComponentException Unsupported(string what) =>
        new($"failed to build pipelines: failed to create {what}: telemetry type is not supported");
}
