namespace Aspire.Hosting.Eventing;

/// <summary>An event of the application.</summary>
public interface IDistributedApplicationEvent;

/// <summary>An event of one resource.</summary>
public interface IDistributedApplicationResourceEvent : IDistributedApplicationEvent
{
    /// <summary>The resource.</summary>
    IResource Resource { get; }

    /// <summary>The services of the application.</summary>
    IServiceProvider Services { get; }

    /// <summary>The logger of the resource.</summary>
    ILogger Logger => Services.GetRequiredService<ResourceLoggerService>().GetLogger(Resource);
}

/// <summary>Publishes and subscribes to events of the application.</summary>
public interface IDistributedApplicationEventing
{
    /// <summary>Subscribes to an event.</summary>
    /// <param name="callback">Called for each event.</param>
    /// <typeparam name="T">The event.</typeparam>
    DistributedApplicationEventSubscription Subscribe<T>(Func<T, CancellationToken, Task> callback) where T : IDistributedApplicationEvent;

    /// <summary>Subscribes to an event of one resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="callback">Called for each event.</param>
    /// <typeparam name="T">The event.</typeparam>
    DistributedApplicationEventSubscription Subscribe<T>(IResource resource, Func<T, CancellationToken, Task> callback) where T : IDistributedApplicationResourceEvent;

    /// <summary>Ends a subscription.</summary>
    /// <param name="subscription">The subscription.</param>
    void Unsubscribe(DistributedApplicationEventSubscription subscription);

    /// <summary>Publishes an event and waits for its subscribers, one after another.</summary>
    /// <param name="event">The event.</param>
    /// <param name="cancellationToken">Passed to the subscribers.</param>
    /// <typeparam name="T">The event.</typeparam>
    Task PublishAsync<T>(T @event, CancellationToken cancellationToken = default) where T : IDistributedApplicationEvent;

    /// <summary>Publishes an event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="dispatchBehavior">In which order subscribers are called and whether they are waited for.</param>
    /// <param name="cancellationToken">Passed to the subscribers.</param>
    /// <typeparam name="T">The event.</typeparam>
    Task PublishAsync<T>(T @event, EventDispatchBehavior dispatchBehavior, CancellationToken cancellationToken = default) where T : IDistributedApplicationEvent;
}

/// <summary>How subscribers are called.</summary>
public enum EventDispatchBehavior
{
    /// <summary>One after another, waiting for all.</summary>
    BlockingSequential,

    /// <summary>All at once, waiting for all.</summary>
    BlockingConcurrent,

    /// <summary>One after another, waiting for none.</summary>
    NonBlockingSequential,

    /// <summary>All at once, waiting for none.</summary>
    NonBlockingConcurrent,
}

/// <summary>A subscription to an event.</summary>
/// <param name="callback">Called for each event.</param>
public class DistributedApplicationEventSubscription(Func<IDistributedApplicationEvent, CancellationToken, Task> callback)
{
    /// <summary>Called for each event.</summary>
    public Func<IDistributedApplicationEvent, CancellationToken, Task> Callback { get; } = callback;
}

/// <summary>A subscription to an event of one resource.</summary>
/// <param name="resource">The resource; null for all.</param>
/// <param name="callback">Called for each event.</param>
public class DistributedApplicationResourceEventSubscription(IResource? resource, Func<IDistributedApplicationResourceEvent, CancellationToken, Task> callback)
    : DistributedApplicationEventSubscription((@event, ct) => callback((IDistributedApplicationResourceEvent)@event, ct))
{
    /// <summary>The resource; null for all.</summary>
    public IResource? Resource { get; } = resource;
}
