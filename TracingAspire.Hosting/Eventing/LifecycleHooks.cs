using Aspire.Hosting.Eventing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aspire.Hosting.Lifecycle;

/// <summary>Takes part in the start of the application.</summary>
[Obsolete("Use IDistributedApplicationEventingSubscriber instead.")]
public interface IDistributedApplicationLifecycleHook
{
    /// <summary>Called before anything starts.</summary>
    /// <param name="appModel">The model.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    Task BeforeStartAsync(DistributedApplicationModel appModel, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called when the addresses are known.</summary>
    /// <param name="appModel">The model.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    Task AfterEndpointsAllocatedAsync(DistributedApplicationModel appModel, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called when everything has been created.</summary>
    /// <param name="appModel">The model.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    Task AfterResourcesCreatedAsync(DistributedApplicationModel appModel, CancellationToken cancellationToken = default) => Task.CompletedTask;
}

/// <summary>Registers who takes part in the start of the application.</summary>
public static class LifecycleHookServiceCollectionExtensions
{
    /// <summary>Adds a hook.</summary>
    /// <param name="services">The services.</param>
    /// <typeparam name="T">Its type.</typeparam>
    [Obsolete("Use EventingSubscriberServiceCollectionExtensions.AddEventingSubscriber instead.")]
    public static void AddLifecycleHook<T>(this IServiceCollection services) where T : class, IDistributedApplicationLifecycleHook =>
        services.AddSingleton<IDistributedApplicationLifecycleHook, T>();

    /// <summary>Adds a hook.</summary>
    /// <param name="services">The services.</param>
    /// <param name="implementationFactory">Makes it.</param>
    /// <typeparam name="T">Its type.</typeparam>
    [Obsolete("Use EventingSubscriberServiceCollectionExtensions.AddEventingSubscriber instead.")]
    public static void AddLifecycleHook<T>(this IServiceCollection services, Func<IServiceProvider, T> implementationFactory) where T : class, IDistributedApplicationLifecycleHook =>
        services.AddSingleton<IDistributedApplicationLifecycleHook, T>(implementationFactory);

    /// <summary>Adds a hook unless it is there already.</summary>
    /// <param name="services">The services.</param>
    /// <typeparam name="T">Its type.</typeparam>
    [Obsolete("Use EventingSubscriberServiceCollectionExtensions.TryAddEventingSubscriber instead.")]
    public static void TryAddLifecycleHook<T>(this IServiceCollection services) where T : class, IDistributedApplicationLifecycleHook =>
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDistributedApplicationLifecycleHook, T>());

    /// <summary>Adds a hook unless it is there already.</summary>
    /// <param name="services">The services.</param>
    /// <param name="implementationFactory">Makes it.</param>
    /// <typeparam name="T">Its type.</typeparam>
    [Obsolete("Use EventingSubscriberServiceCollectionExtensions.TryAddEventingSubscriber instead.")]
    public static void TryAddLifecycleHook<T>(this IServiceCollection services, Func<IServiceProvider, T> implementationFactory) where T : class, IDistributedApplicationLifecycleHook =>
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDistributedApplicationLifecycleHook, T>(implementationFactory));
}

#pragma warning disable CS0618 // The hooks are obsolete, and still called.
/// <summary>Calls the hooks on the events that have taken their place.</summary>
internal sealed class LifecycleHookSubscriber(IEnumerable<IDistributedApplicationLifecycleHook> hooks) : IDistributedApplicationEventingSubscriber
{
    public Task SubscribeAsync(IDistributedApplicationEventing eventing, DistributedApplicationExecutionContext executionContext, CancellationToken cancellationToken)
    {
        foreach (var hook in hooks)
        {
            eventing.Subscribe<BeforeStartEvent>((start, ct) => hook.BeforeStartAsync(start.Model, ct));
            eventing.Subscribe<AfterResourcesCreatedEvent>(async (created, ct) =>
            {
                await hook.AfterEndpointsAllocatedAsync(created.Model, ct);
                await hook.AfterResourcesCreatedAsync(created.Model, ct);
            });
        }

        return Task.CompletedTask;
    }
}
#pragma warning restore CS0618
