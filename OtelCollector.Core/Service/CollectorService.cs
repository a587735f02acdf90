using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Service;

/// <summary>
/// All running components. Started from the back of the pipelines to the front, so that nothing arrives before it can
/// be passed on; stopped from the front to the back, so that what was accepted is still delivered.
/// </summary>
internal sealed class CollectorService
{
    private readonly ServiceHost _host = new();
    private readonly List<(ComponentId Id, IExtension Extension)> _extensions;
    private readonly List<IComponent> _pipelines = [];
    private readonly Stack<IComponent> _started = new();
    private readonly ILogger _logger;

    public CollectorService(CollectorConfig config, ComponentSource source)
    {
        _logger = source.Logger("service");
        _extensions = ExtensionOrder.Sort([.. config.Service.Extensions.Distinct().Select(id => (id, Create(id)))]);

        var traces = new SignalGraph<Pdata.Traces>(config, source, SignalFactories.Traces);
        var metrics = new SignalGraph<Pdata.Metrics>(config, source, SignalFactories.Metrics);
        var logs = new SignalGraph<Pdata.Logs>(config, source, SignalFactories.Logs);
        _pipelines.AddRange([.. traces.Exporters, .. metrics.Exporters, .. logs.Exporters]);
        _pipelines.AddRange([.. traces.Processors, .. metrics.Processors, .. logs.Processors]);
        foreach (var id in config.Service.Pipelines.SelectMany(p => p.Receivers).Distinct())
        {
            var (factory, receiverConfig) = config.Receivers[id];
            var consumers = new ReceiverConsumers(traces.Input(id), metrics.Input(id), logs.Input(id));
            _pipelines.Add(factory.Create(source.Settings(id, ComponentKind.Receiver), receiverConfig, consumers));
        }

        IExtension Create(ComponentId id)
        {
            var (factory, extensionConfig) = config.Extensions[id];
            return factory.Create(source.Settings(id, ComponentKind.Extension), extensionConfig);
        }
    }

    /// <summary>Completes when a component reports that it cannot go on.</summary>
    public Task<Exception> Fatal => _host.Fatal;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, extension) in _extensions)
        {
            await StartAsync(extension, cancellationToken);
            _host.Add(id, extension);
        }

        foreach (var component in _pipelines)
            await StartAsync(component, cancellationToken);
        foreach (var watcher in Watchers)
            watcher.OnReady();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var watcher in Watchers)
            watcher.OnNotReady();
        while (_started.TryPop(out var component))
        {
            try
            {
                await component.StopAsync(cancellationToken);
            }
            catch (Exception e)
            {
                _logger.Write(
                    LogLevel.Error,
                    "Failed to shut down a component",
                    ("component", component.GetType().Name),
                    ("error", e.Message));
            }
        }
    }

    private IEnumerable<IPipelineWatcher> Watchers => _extensions.Select(e => e.Extension).OfType<IPipelineWatcher>();

    private async Task StartAsync(IComponent component, CancellationToken cancellationToken)
    {
        // Pushed first: a component that failed half-way is stopped as well.
        _started.Push(component);
        await component.StartAsync(_host, cancellationToken);
    }
}
