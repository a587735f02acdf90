using Aspire.Hosting.Dcp.Containers;
using Aspire.Hosting.Dcp.Workloads;

namespace Aspire.Hosting.Orchestration;

/// <summary>Starts one instance: waits for what it needs, evaluates it, hands it to DCP.</summary>
internal sealed class ResourceStarter(
    WorkloadSet workloads, ResourceNotificationService notifications, ResourceLoggerService loggers, StartFailures failures)
{
    /// <summary>Returns once DCP has the instance, with nothing, or its start has failed, with the reason, which is shown as well.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="beforeStart">Runs when everything is there that the instance waits for.</param>
    /// <param name="cancellationToken">Canceled when the application stops.</param>
    public async Task<string?> StartAsync(ResourceInstance instance, Func<CancellationToken, Task> beforeStart, CancellationToken cancellationToken)
    {
        var start = instance.BeginStart(cancellationToken);
        try
        {
            await WaitAsync(instance, start);
            await PublishStateAsync(instance, new(KnownResourceStates.Starting, KnownResourceStateStyles.Info));
            await beforeStart(start);
            await workloads.Of(instance.Resource).CreateAsync(instance, start);
            return null;
        }
        catch (OperationCanceledException) when (start.IsCancellationRequested)
        {
            instance.OnEnded();
            if (!cancellationToken.IsCancellationRequested)
                await PublishStateAsync(instance, KnownResourceStates.NotStarted);
            return null;
        }
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            return await FailAsync(instance, ex);
        }
        finally
        {
            instance.EndStart();
        }
    }

    private async Task<string> FailAsync(ResourceInstance instance, Exception ex)
    {
        instance.OnEnded();
        loggers.GetLogger(instance.Id).LogError("{Message}", ex.Message);
        if (ex is ContainerRuntimeException)
        {
            await PublishStateAsync(instance, new(KnownResourceStates.RuntimeUnhealthy, KnownResourceStateStyles.Warn));
            failures.ReportOnce(ex.Message);
        }
        else
        {
            await PublishStateAsync(instance, new(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error));
            failures.Report(instance.Resource, ex.Message);
        }

        return ex.Message;
    }

    private async Task WaitAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        if (!instance.Resource.HasAnnotationOfType<WaitAnnotation>())
            return;

        await PublishStateAsync(instance, KnownResourceStates.Waiting);
        using var forced = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        instance.SetWaiting(true);
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
            instance.SetWaiting(false);
        }
    }

    private Task PublishStateAsync(ResourceInstance instance, ResourceStateSnapshot? state) =>
        notifications.PublishUpdateAsync(instance.Resource, instance.Id, previous => previous with
        {
            State = state,
            ExitCode = null,
            StartTimeStamp = null,
            StopTimeStamp = state?.Text == KnownResourceStates.FailedToStart ? DateTime.UtcNow : null,
            ResourceReadyEvent = null,
        });
}
