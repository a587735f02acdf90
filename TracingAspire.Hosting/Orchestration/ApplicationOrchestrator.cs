using Aspire.Hosting.Dcp;
using Aspire.Hosting.Dcp.Workloads;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Health;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Orchestration;

/// <summary>Runs the application: addresses first, then the processes as soon as what they wait for is there.</summary>
internal sealed class ApplicationOrchestrator(
    IServiceProvider services,
    DistributedApplicationModel model,
    DistributedApplicationExecutionContext executionContext,
    IDistributedApplicationEventing eventing,
    DcpHost dcp,
    EndpointAllocator allocator,
    IEnumerable<IWorkloadWatcher> watchers,
    HealthMonitor health,
    ResourceInstances instances,
    ResourceLifecycle lifecycle,
    EndReporter endReporter,
    ApplicationStop stop,
    ResourceNotificationService notifications,
    ResourceLoggerService loggers) : IHostedService, IDisposable
{
    private static readonly TimeSpan StartEndTimeout = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _startCanceled = new();
    private Task _background = Task.CompletedTask;
    private Task _start = Task.CompletedTask;
    private Task? _stop;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lock (_stopping)
            return _start = _stop is null ? StartCoreAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>The host may be stopped twice: by its user and by its own lifetime.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_stopping)
            return _stop ??= StopCoreAsync();
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _startCanceled.Dispose();
    }

    private async Task StartCoreAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        using var starting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _startCanceled.Token);
        var resources = model.Resources.ToArray();
        UnknownDependencies.ThrowIfAny(resources);
        await DependencyCycles.ThrowIfAnyAsync(resources);
        await PublishInitialStatesAsync(resources);
        var endpoints = allocator.Prepare(resources);
        await dcp.StartAsync(starting.Token);
        await allocator.AllocateAsync(endpoints, starting.Token);
        await PublishAddressesAsync(resources, starting.Token);

        foreach (var watcher in watchers)
        {
            watcher.Ended += (instance, end) => _ = endReporter.ReportAsync(instance, end);
            watcher.Lost += endReporter.ReportLoss;
        }

        _background = Task.WhenAll([health.RunAsync(_stopping.Token), .. watchers.Select(w => w.RunAsync(_stopping.Token))]);
        var starts = resources.Where(StartsWithApplication).ToLookup(r => r.HasAnnotationOfType<WaitAnnotation>(), lifecycle.StartAllAsync);
        // A part may wait for a value somebody has to enter; the user can still end the application.
        await Task.WhenAll(starts[false]).WaitAsync(starting.Token);
        await eventing.PublishAsync(new AfterResourcesCreatedEvent(services, model), starting.Token);
    }

    private async Task StopCoreAsync()
    {
        // Whatever is half started would otherwise come to life behind the back of the stop.
        await _startCanceled.CancelAsync();
        await lifecycle.CloseAsync();
        await Task.WhenAny(_start, Task.Delay(StartEndTimeout));
        await stop.RunAsync();
        await _stopping.CancelAsync();
        await dcp.StopAsync();
        try
        {
            await _background;
        }
        catch (OperationCanceledException)
        {
            // That is how the watches end.
        }

        foreach (var instance in instances.All)
            loggers.Complete(instance.Id);
    }

    private static bool StartsWithApplication(IResource resource) =>
        ResourceInstances.IsProcess(resource) && !resource.HasAnnotationOfType<ExplicitStartupAnnotation>();

    private async Task PublishInitialStatesAsync(IResource[] resources)
    {
        foreach (var resource in resources)
        {
            if (ResourceInstances.IsProcess(resource))
            {
                instances.Add(resource);
                LifecycleCommands.Add(resource);
            }

            await notifications.PublishUpdateAsync(resource, previous => InitialStates.Apply(resource, previous));
        }
    }

    private async Task PublishAddressesAsync(IResource[] resources, CancellationToken cancellationToken)
    {
        foreach (var resource in resources)
        {
            if (resource is IResourceWithEndpoints)
                await eventing.PublishAsync(new ResourceEndpointsAllocatedEvent(resource, services), cancellationToken);
            if (resource is IResourceWithConnectionString and not ConnectionStringResource)
                await eventing.PublishAsync(new ConnectionStringAvailableEvent(resource, services), cancellationToken);
            instances.SetUrls(resource, await ResourceUrls.ResolveAsync(resource, executionContext, loggers.GetLogger(resource), cancellationToken));
            await notifications.PublishUpdateAsync(resource, previous => instances.WithUrls(resource, previous));
            await eventing.PublishAsync(
                new InitializeResourceEvent(resource, eventing, loggers, notifications, services), EventDispatchBehavior.NonBlockingSequential, cancellationToken);
        }
    }
}
