using OtelCollector.Core.Component;

namespace OtelCollector.Core.Service;

/// <summary>The running Collector as its components see it.</summary>
internal sealed class ServiceHost
{
    private readonly Dictionary<ComponentId, IExtension> _extensions = [];
    private readonly TaskCompletionSource<Exception> _fatal = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StatusBoard _board;

    public ServiceHost() => _board = new StatusBoard(() => _extensions.Values.OfType<IStatusWatcher>());

    /// <summary>Completes when a component reports that it cannot go on.</summary>
    public Task<Exception> Fatal => _fatal.Task;

    /// <summary>What is in this Collector; for extensions that show it.</summary>
    public required CollectorPicture Picture { get; init; }

    public void Add(ComponentId id, IExtension extension) => _extensions.Add(id, extension);

    public void Report(ComponentInstance instance, ComponentStatus status, Exception? error = null) =>
        _board.Report(instance, status, error);

    /// <summary>The Collector as one component sees it.</summary>
    public IComponentHost For(ComponentInstance instance) => new InstanceHost(this, instance);

    private sealed class InstanceHost(ServiceHost host, ComponentInstance instance) : IComponentHost, IPicturedHost
    {
        public IReadOnlyDictionary<ComponentId, IExtension> Extensions => host._extensions;

        public CollectorPicture Picture => host.Picture;

        public void ReportFatal(Exception error)
        {
            host.Report(instance, ComponentStatus.FatalError, error);
            host._fatal.TrySetResult(error);
        }

        public void ReportStatus(ComponentStatus status, Exception? error = null) => host.Report(instance, status, error);
    }
}
