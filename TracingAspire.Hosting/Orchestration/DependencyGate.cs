using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Orchestration;

/// <summary>
/// A resource with a lifecycle of its own says that it is about to start by publishing <see cref="BeforeResourceStartedEvent"/>:
/// there it waits for what it depends on, as programs do before they are started.
/// </summary>
internal static class DependencyGate
{
    public static void Install(IDistributedApplicationEventing eventing) => eventing.Subscribe<BeforeResourceStartedEvent>(WaitAsync);

    private static async Task WaitAsync(BeforeResourceStartedEvent start, CancellationToken cancellationToken)
    {
        var resource = start.Resource;
        if (ResourceInstances.IsProcess(resource) || !resource.HasAnnotationOfType<WaitAnnotation>())
            return;
        var notifications = start.Services.GetRequiredService<ResourceNotificationService>();
        await notifications.PublishUpdateAsync(resource, s => s with { State = KnownResourceStates.Waiting });
        await notifications.WaitForDependenciesAsync(resource, cancellationToken);
        await notifications.PublishUpdateAsync(resource, s => s with { State = new(KnownResourceStates.Starting, KnownResourceStateStyles.Info) });
    }
}
