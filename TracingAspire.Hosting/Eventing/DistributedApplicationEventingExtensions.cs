using Aspire.Hosting.Eventing;

namespace Aspire.Hosting;

/// <summary>Subscribes to events of a resource or of the application.</summary>
public static partial class DistributedApplicationEventingExtensions
{
    /// <summary>Before anything starts.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="callback">Called for the event.</param>
    /// <typeparam name="T">The type of the builder.</typeparam>
    public static T OnBeforeStart<T>(this T builder, Func<BeforeStartEvent, CancellationToken, Task> callback) where T : IDistributedApplicationBuilder
    {
        builder.Eventing.Subscribe(callback);
        return builder;
    }

    /// <summary>Before the resource starts.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">Called for the event.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> OnBeforeResourceStarted<T>(this IResourceBuilder<T> builder, Func<T, BeforeResourceStartedEvent, CancellationToken, Task> callback) where T : IResource =>
        builder.OnEvent(callback);

    /// <summary>When the connection string of the resource is known.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">Called for the event.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> OnConnectionStringAvailable<T>(this IResourceBuilder<T> builder, Func<T, ConnectionStringAvailableEvent, CancellationToken, Task> callback) where T : IResourceWithConnectionString =>
        builder.OnEvent(callback);

    /// <summary>When the resource can set up its lifetime.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">Called for the event.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> OnInitializeResource<T>(this IResourceBuilder<T> builder, Func<T, InitializeResourceEvent, CancellationToken, Task> callback) where T : IResource =>
        builder.OnEvent(callback);

    /// <summary>When the addresses of the resource's endpoints are known.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">Called for the event.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> OnResourceEndpointsAllocated<T>(this IResourceBuilder<T> builder, Func<T, ResourceEndpointsAllocatedEvent, CancellationToken, Task> callback) where T : IResourceWithEndpoints =>
        builder.OnEvent(callback);

    /// <summary>When the resource runs and is healthy.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">Called for the event.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> OnResourceReady<T>(this IResourceBuilder<T> builder, Func<T, ResourceReadyEvent, CancellationToken, Task> callback) where T : IResource =>
        builder.OnEvent(callback);

    /// <summary>When the resource has ended.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">Called for the event.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> OnResourceStopped<T>(this IResourceBuilder<T> builder, Func<T, ResourceStoppedEvent, CancellationToken, Task> callback) where T : IResource =>
        builder.OnEvent(callback);

    private static IResourceBuilder<T> OnEvent<T, TEvent>(this IResourceBuilder<T> builder, Func<T, TEvent, CancellationToken, Task> callback)
        where T : IResource
        where TEvent : IDistributedApplicationResourceEvent
    {
        builder.ApplicationBuilder.Eventing.Subscribe<TEvent>(builder.Resource, (@event, ct) => callback(builder.Resource, @event, ct));
        return builder;
    }
}
