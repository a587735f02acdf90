using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Service;

/// <summary>The pipelines of one signal: its exporters and processors, and what each receiver delivers into.</summary>
internal sealed class SignalGraph<TData>
    where TData : SignalData, ISignalData<TData>
{
    private readonly Dictionary<ComponentId, IExporter<TData>> _exporters = [];
    private readonly List<IComponent> _processors = [];
    private readonly Dictionary<ComponentId, List<IConsumer<TData>>> _inputs = [];
    private readonly CollectorConfig _config;
    private readonly ComponentSource _source;
    private readonly SignalFactories<TData> _factories;

    public SignalGraph(CollectorConfig config, ComponentSource source, SignalFactories<TData> factories)
    {
        _config = config;
        _source = source;
        _factories = factories;
        foreach (var pipeline in config.Service.Pipelines.Where(p => p.Id.Signal == TData.Signal))
            Add(pipeline);
    }

    public IEnumerable<IComponent> Exporters => _exporters.Values;

    /// <summary>Processors, those nearest the exporters first.</summary>
    public IEnumerable<IComponent> Processors => _processors;

    /// <summary>Where a receiver delivers this signal; null where no pipeline takes it.</summary>
    public IConsumer<TData>? Input(ComponentId receiver) =>
        _inputs.TryGetValue(receiver, out var consumers) ? FanOut<TData>.To(consumers) : null;

    private void Add(PipelineConfig pipeline)
    {
        var next = FanOut<TData>.To([.. pipeline.Exporters.Distinct().Select(Exporter)]);
        foreach (var id in pipeline.Processors.Reverse())
        {
            var (factory, config) = _config.Processors[id];
            var settings = _source.Settings(id, ComponentKind.Processor, TData.Signal, pipeline.Id.ToString());
            var processor = _factories.Processor(factory, settings, config, next) ?? throw Unsupported("processor", id);
            _processors.Add(processor);
            next = processor;
        }

        foreach (var id in pipeline.Receivers.Distinct())
        {
            if (!_config.Receivers[id].Factory.Supports(TData.Signal))
                throw Unsupported("receiver", id);
            if (!_inputs.TryGetValue(id, out var consumers))
                _inputs.Add(id, consumers = []);
            consumers.Add(next);
        }
    }

    private IExporter<TData> Exporter(ComponentId id)
    {
        if (_exporters.TryGetValue(id, out var exporter))
            return exporter;
        var (factory, config) = _config.Exporters[id];
        exporter = _factories.Exporter(factory, _source.Settings(id, ComponentKind.Exporter, TData.Signal), config)
            ?? throw Unsupported("exporter", id);
        _exporters.Add(id, exporter);
        return exporter;
    }

    private static ComponentException Unsupported(string kind, ComponentId id) => new(
        $"failed to build pipelines: failed to create \"{id}\" {kind} for data type \"{TData.Signal.Name()}\": "
        + "telemetry type is not supported");
}
