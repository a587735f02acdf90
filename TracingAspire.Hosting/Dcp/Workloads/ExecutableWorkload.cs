using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp.Workloads;

/// <summary>Projects and executables: processes of this machine.</summary>
internal sealed class ExecutableWorkload(
    DcpHost dcp, ExecutableFactory factory, ResourceNotificationService notifications) : IWorkload
{
    public bool Runs(IResource resource) => resource is ProjectResource or ExecutableResource;

    public async Task CreateAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        var executable = await factory.CreateAsync(instance, cancellationToken);
        instance.Accept(await dcp.Client.CreateAsync(executable, cancellationToken));
    }

    public Task StopAsync(ResourceInstance instance, CancellationToken cancellationToken) =>
        dcp.Client.StopAsync<Executable>(instance.Id, cancellationToken);

    public Task DeleteAsync(ResourceInstance instance, CancellationToken cancellationToken) =>
        dcp.Client.DeleteAsync<Executable>(instance.Id, cancellationToken);

    public Task<bool> ExistsAsync(ResourceInstance instance, CancellationToken cancellationToken) =>
        dcp.Client.ExistsAsync<Executable>(instance.Id, cancellationToken);

    public async Task EndAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        await StopAsync(instance, cancellationToken);
        if (ProcessIdOf(instance) is { } id)
        {
            await await Task.WhenAny(instance.Ended, ProcessExit.WaitAsync(id, cancellationToken));
            instance.OnEnded();
        }

        await instance.Ended.WaitAsync(cancellationToken);
    }

    public Task KillAsync(ResourceInstance instance)
    {
        if (ProcessIdOf(instance) is { } id)
            ProcessExit.Kill(id);
        return Task.CompletedTask;
    }

    public Task CleanUpAsync(IReadOnlyCollection<ResourceInstance> instances) => Task.CompletedTask;

    private int? ProcessIdOf(ResourceInstance instance) =>
        notifications.TryGetCurrentState(instance.Id, out var current)
            ? current.Snapshot.Properties.FirstOrDefault(p => p.Name == KnownProperties.Executable.Pid)?.Value as int?
            : null;
}
