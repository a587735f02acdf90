using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp.Workloads;

/// <summary>Finds out how a resource is run.</summary>
internal sealed class WorkloadSet(IEnumerable<IWorkload> workloads)
{
    private readonly IWorkload[] _workloads = [.. workloads];

    public IWorkload Of(IResource resource) =>
        _workloads.FirstOrDefault(w => w.Runs(resource))
        ?? throw new DistributedApplicationException($"'{resource.Name}' is a {resource.GetType().Name}, which DCP cannot run.");

    /// <summary>Removes what ended instances leave behind.</summary>
    public Task CleanUpAsync(IReadOnlyCollection<ResourceInstance> instances) =>
        Task.WhenAll(_workloads.Select(w => w.CleanUpAsync([.. instances.Where(i => w.Runs(i.Resource))])));
}
