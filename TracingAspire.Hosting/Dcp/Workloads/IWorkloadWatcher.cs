using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp.Workloads;

/// <summary>Follows one kind of DCP's objects.</summary>
internal interface IWorkloadWatcher
{
    /// <summary>Called once for every instance that has ended without being asked to.</summary>
    event Action<ResourceInstance, WorkloadEnd>? Ended;

    /// <summary>Called once where DCP itself is gone.</summary>
    event Action? Lost;

    /// <summary>Follows them until the token ends it.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
