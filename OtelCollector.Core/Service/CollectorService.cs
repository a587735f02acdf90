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
    // A client that never ends its request must leave the exporters time to drain.
    private static readonly TimeSpan ReceiverGrace = TimeSpan.FromSeconds(1.5);

    private readonly ServiceHost _host;
    private readonly List<(ComponentId Id, IExtension Extension)> _extensions;
    private readonly IReadOnlyList<ComponentInstance> _pipelines;
    private readonly Stack<ComponentInstance> _started = new();
    private readonly ILogger _logger;

    public CollectorService(CollectorConfig config, ComponentSource source)
    {
        _logger = source.Logger("service");
        _host = new ServiceHost { Picture = new CollectorPicture(source.Build, config) { Tree = config.Printable } };
        _extensions = ExtensionOrder.Sort([.. config.Service.Extensions.Distinct().Select(id => (id, Create(id)))]);
        _pipelines = new PipelineGraph(config, source).Components;

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
        _logger.Write(LogLevel.Information, "Starting extensions...");
        foreach (var (id, extension) in _extensions)
        {
            var instance = new ComponentInstance(ComponentKind.Extension, id, extension, []);
            if (extension is IStatusWatcher)
                _host.Add(id, extension);
            await StartAsync(instance, cancellationToken);
            if (extension is not IStatusWatcher)
                _host.Add(id, extension);
        }

        foreach (var instance in _pipelines)
            await StartAsync(instance, cancellationToken);
        foreach (var watcher in Watchers)
            watcher.OnReady();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var watcher in Watchers)
            watcher.OnNotReady();
        while (_started.TryPeek(out var next))
        {
            if (next.Kind == ComponentKind.Extension)
                _logger.Write(LogLevel.Information, "Stopping extensions...");
            await StopStageAsync(next.Kind, cancellationToken);
        }
    }

    private IEnumerable<IPipelineWatcher> Watchers => _extensions.Select(e => e.Extension).OfType<IPipelineWatcher>();

    // Receivers stop together, and so do exporters: one whose peer hangs must not use up the time of the others.
    private async Task StopStageAsync(ComponentKind kind, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (kind == ComponentKind.Receiver)
            limit.CancelAfter(ReceiverGrace);
        var stops = new List<Task>();
        while (_started.TryPeek(out var next) && next.Kind == kind)
        {
            var stop = StopAsync(_started.Pop(), limit.Token);
            if (kind is ComponentKind.Receiver or ComponentKind.Exporter)
                stops.Add(stop);
            else
                await stop;
        }

        await Task.WhenAll(stops);
    }

    private async Task StopAsync(ComponentInstance instance, CancellationToken cancellationToken)
    {
        try
        {
            _host.Report(instance, ComponentStatus.Stopping);
            await instance.Component.StopAsync(cancellationToken);
            _host.Report(instance, ComponentStatus.Stopped);
        }
        catch (Exception e)
        {
            _host.Report(instance, ComponentStatus.PermanentError, e);
            _logger.Write(
                LogLevel.Error,
                "Failed to shut down a component",
                ("component", instance.Id.ToString()),
                ("error", e.Message));
        }
    }

    private async Task StartAsync(ComponentInstance instance, CancellationToken cancellationToken)
    {
        // Pushed first: a component that failed half-way is stopped as well.
        _started.Push(instance);
        _host.Report(instance, ComponentStatus.Starting);
        try
        {
            await instance.Component.StartAsync(_host.For(instance), cancellationToken);
            _host.Report(instance, ComponentStatus.Ok);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _host.Report(instance, ComponentStatus.PermanentError, e);
            _logger.Write(
                LogLevel.Error,
                "Failed to start component",
                ("error", e.Message),
                ("type", instance.Kind.ToString()),
                ("id", instance.Id.ToString()));
            var kind = instance.Kind.ToString().ToLowerInvariant();
            throw new ComponentException(
                instance.Kind == ComponentKind.Extension
                    ? $"failed to start extensions: {e.Message}"
                    : $"cannot start pipelines: failed to start \"{instance.Id}\" {kind}: {e.Message}",
                e);
        }
    }
}
