using Aspire.Hosting.Dcp.Containers;
using Aspire.Hosting.Dcp.Workloads;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Orchestration;

/// <summary>Starts one instance: waits for what it needs, evaluates it, hands it to DCP.</summary>
internal sealed class ResourceStarter(
    IServiceProvider services,
    WorkloadSet workloads,
    ResourceNotificationService notifications,
    ResourceLoggerService loggers,
    IDistributedApplicationEventing eventing,
    StartFailures failures)
{
    /// <summary>Returns once DCP has the instance, or its start has failed; a failure is shown, not thrown.</summary>
    public async Task StartAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        var resource = instance.Resource;
        try
        {
            instance.PrepareStart();
            await WaitAsync(instance, cancellationToken);
            await PublishStateAsync(instance, new(KnownResourceStates.Starting, KnownResourceStateStyles.Info));
            await eventing.PublishAsync(new BeforeResourceStartedEvent(resource, services), cancellationToken);
            await workloads.Of(resource).CreateAsync(instance, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The application stops.
        }
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            instance.OnEnded();
            loggers.GetLogger(instance.Id).LogError("{Message}", ex.Message);
            if (ex is ContainerRuntimeException)
            {
                await PublishStateAsync(instance, new(KnownResourceStates.RuntimeUnhealthy, KnownResourceStateStyles.Warn));
                failures.ReportOnce(ex.Message);
                return;
            }

            await PublishStateAsync(instance, new(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error));
            failures.Report(resource, ex.Message);
        }
    }

    private async Task WaitAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        if (!instance.Resource.HasAnnotationOfType<WaitAnnotation>())
            return;

        await PublishStateAsync(instance, new(KnownResourceStates.Waiting, Style: null));
        using var forced = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        instance.IsWaiting = true;
        try
        {
            var wait = notifications.WaitForDependenciesAsync(instance.Resource, forced.Token);
            if (await Task.WhenAny(wait, instance.StartForced) == wait)
                await wait;
            else
                await forced.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            instance.IsWaiting = false;
        }
    }

    private Task PublishStateAsync(ResourceInstance instance, ResourceStateSnapshot state) =>
        notifications.PublishUpdateAsync(instance.Resource, instance.Id, previous => previous with
        {
            State = state,
            ExitCode = null,
            StartTimeStamp = null,
            StopTimeStamp = state.Text == KnownResourceStates.FailedToStart ? DateTime.UtcNow : null,
            ResourceReadyEvent = null,
        });
}
