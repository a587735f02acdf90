using OtelCollector.Core.Component;

namespace OtelCollector.Core.Service;

/// <summary>The running Collector as its components see it.</summary>
internal sealed class ServiceHost : IComponentHost
{
    private readonly Dictionary<ComponentId, IExtension> _extensions = [];
    private readonly TaskCompletionSource<Exception> _fatal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyDictionary<ComponentId, IExtension> Extensions => _extensions;

    /// <summary>Completes when a component reports that it cannot go on.</summary>
    public Task<Exception> Fatal => _fatal.Task;

    public void Add(ComponentId id, IExtension extension) => _extensions.Add(id, extension);

    public void ReportFatal(Exception error) => _fatal.TrySetResult(error);
}
