using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Dcp.Workloads;
using Aspire.Hosting.Orchestration;
using Win32Exception = System.ComponentModel.Win32Exception;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Containers.</summary>
internal sealed class ContainerWorkload(
    DcpHost dcp, ContainerFactory factory, ImageBuilds images, ContainerRuntime runtime, ContainerNetworks networks, ILogger<ContainerWorkload> logger) : IWorkload
{
    // In seconds. DCP gives a container ten to end on SIGTERM; who stops an application does not wait that long.
    private const string Grace = "2";

    private static readonly TimeSpan KillTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CleanUpTimeout = TimeSpan.FromSeconds(3);

    public bool Runs(IResource resource) => resource.IsContainer();

    public async Task CreateAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        await runtime.EnsureRunningAsync(cancellationToken);
        await networks.EnsureCreatedAsync(cancellationToken);
        var container = await images.PrepareAsync(instance, await factory.CreateAsync(instance, cancellationToken), cancellationToken);

        // Not to be called off half-way: nobody would know that DCP has it.
        instance.Accept(await dcp.Client.CreateAsync(container, CancellationToken.None));
    }

    public Task StopAsync(ResourceInstance instance, CancellationToken cancellationToken) =>
        dcp.Client.StopAsync<Container>(instance.Id, cancellationToken);

    public Task DeleteAsync(ResourceInstance instance, CancellationToken cancellationToken) =>
        dcp.Client.DeleteAsync<Container>(instance.Id, cancellationToken);

    public Task<bool> ExistsAsync(ResourceInstance instance, CancellationToken cancellationToken) =>
        dcp.Client.ExistsAsync<Container>(instance.Id, cancellationToken);

    public async Task EndAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        if (instance.Resource.IsPersistent())
            return;
        await RunAsync(["stop", "-t", Grace, instance.Id], cancellationToken);
        instance.OnEnded();
    }

    public async Task KillAsync(ResourceInstance instance)
    {
        if (instance.Resource.IsPersistent())
            return;
        using var timeout = new CancellationTokenSource(KillTimeout);
        await RunAsync(["kill", instance.Id], timeout.Token);
    }

    public async Task CleanUpAsync(IReadOnlyCollection<ResourceInstance> instances)
    {
        using var timeout = new CancellationTokenSource(CleanUpTimeout);
        try
        {
            var left = instances.Where(i => i.Uid is not null && !i.Deleted.IsCompleted && !i.Resource.IsPersistent());
            await Task.WhenAll(left.Select(i => RemoveAsync(i, timeout.Token)));
            await networks.RemoveAsync(timeout.Token);
        }
        catch (Exception ex) when (ex is OperationCanceledException or HttpRequestException or DistributedApplicationException)
        {
            logger.LogDebug("DCP removes the containers by itself: {Message}", ex.Message);
            dcp.FinishesByItself = true;
        }
    }

    private async Task RemoveAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        await DeleteAsync(instance, cancellationToken);
        await instance.Deleted.WaitAsync(cancellationToken);
    }

    /// <summary>Asks the container runtime itself, which is quicker than DCP; what it cannot do DCP does later.</summary>
    private async Task RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            await ContainerCommand.RunAsync(runtime.Command, arguments, _ => { }, cancellationToken);
        }
        catch (Exception ex) when (ex is OperationCanceledException or Win32Exception)
        {
            logger.LogDebug("{Command} {Arguments}: {Message}", runtime.Command, string.Join(' ', arguments), ex.Message);
        }
    }
}
