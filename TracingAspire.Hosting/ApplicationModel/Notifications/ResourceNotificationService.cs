using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Knows what every resource looks like, publishes changes and waits for them.</summary>
public partial class ResourceNotificationService : IDisposable
{
    private readonly ConcurrentDictionary<string, ResourceEvent> _current = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _gate = new();
    private readonly List<Channel<ResourceEvent>> _watchers = [];
    private readonly CancellationTokenSource _disposing = new();
    private readonly ILogger<ResourceNotificationService> _logger;
    private readonly IServiceProvider _services;
    private readonly ResourceLoggerService _loggers;

    /// <summary>Creates the service.</summary>
    /// <param name="logger">Says what is waited for, at debug level.</param>
    /// <param name="hostApplicationLifetime">Not used; watches end when the service is disposed.</param>
    /// <param name="serviceProvider">The services of the application.</param>
    /// <param name="resourceLoggerService">The loggers of the resources.</param>
    public ResourceNotificationService(ILogger<ResourceNotificationService> logger, IHostApplicationLifetime hostApplicationLifetime, IServiceProvider serviceProvider, ResourceLoggerService resourceLoggerService)
    {
        ArgumentNullException.ThrowIfNull(logger);
        ArgumentNullException.ThrowIfNull(serviceProvider);
        ArgumentNullException.ThrowIfNull(resourceLoggerService);
        _logger = logger;
        _services = serviceProvider;
        _loggers = resourceLoggerService;
        DefaultWaitBehavior = serviceProvider.GetService<IOptions<ResourceNotificationServiceOptions>>()?.Value.DefaultWaitBehavior
            ?? WaitBehavior.StopOnResourceUnavailable;
    }

    internal WaitBehavior DefaultWaitBehavior { get; set; }

    /// <summary>Publishes a change of every instance of a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="stateFactory">Makes the new snapshot of the old one.</param>
    public Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        foreach (var id in GetResourceIds(resource))
            Publish(resource, id, stateFactory);
        return Task.CompletedTask;
    }

    /// <summary>Publishes a change of one instance.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="resourceId">The instance.</param>
    /// <param name="stateFactory">Makes the new snapshot of the old one.</param>
    public Task PublishUpdateAsync(IResource resource, string resourceId, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        Publish(resource, resourceId, stateFactory);
        return Task.CompletedTask;
    }

    /// <summary>The latest snapshot of an instance, or of a resource by name where it has one instance.</summary>
    /// <param name="resourceId">The instance or the resource.</param>
    /// <param name="resourceEvent">The latest snapshot.</param>
    public bool TryGetCurrentState(string resourceId, [NotNullWhen(true)] out ResourceEvent? resourceEvent)
    {
        if (_current.TryGetValue(resourceId, out resourceEvent))
            return true;
        var byName = _current.Values.Where(e => string.Equals(e.Resource.Name, resourceId, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray();
        resourceEvent = byName.Length == 1 ? byName[0] : null;
        return resourceEvent is not null;
    }

    /// <summary>The latest snapshot of every instance, then every change.</summary>
    /// <param name="cancellationToken">Ends the watch.</param>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<ResourceEvent>(new UnboundedChannelOptions { SingleReader = true });
        lock (_gate)
        {
            foreach (var current in _current.Values)
                channel.Writer.TryWrite(current);
            _watchers.Add(channel);
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposing.Token);
        try
        {
            await foreach (var resourceEvent in channel.Reader.ReadAllAsync(ending.Token))
                yield return resourceEvent;
        }
        finally
        {
            lock (_gate)
                _watchers.Remove(channel);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends every watch.</summary>
    /// <param name="disposing">Whether managed state is released.</param>
    private void Dispose(bool disposing)
    {
        if (disposing)
            _disposing.Cancel();
    }

    internal string[] GetResourceIds(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Annotations.Snapshot().OfType<ResourceInstanceAnnotation>().LastOrDefault()?.Ids ?? [resource.Name];
    }

    private static CustomResourceSnapshot FirstSnapshot(IResource resource) =>
        resource.Annotations.Snapshot().OfType<ResourceSnapshotAnnotation>().LastOrDefault()?.InitialSnapshot
        ?? new CustomResourceSnapshot { ResourceType = ResourceSnapshotDefaults.TypeOf(resource), Properties = [], CreationTimeStamp = DateTime.UtcNow };

    private void Publish(IResource resource, string resourceId, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(stateFactory);
        lock (_gate)
        {
            var previous = _current.TryGetValue(resourceId, out var known) ? known.Snapshot : FirstSnapshot(resource);
            var next = stateFactory(previous);
            next = ResourceSnapshotDefaults.Complete(resource, next, _services) with { Version = previous.Version + 1 };
            var resourceEvent = new ResourceEvent(resource, resourceId, next);
            _current[resourceId] = resourceEvent;
            foreach (var watcher in _watchers)
                watcher.Writer.TryWrite(resourceEvent);
        }
    }
}
