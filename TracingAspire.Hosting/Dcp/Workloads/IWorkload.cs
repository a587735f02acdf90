using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp.Workloads;

/// <summary>How DCP runs one kind of resource.</summary>
internal interface IWorkload
{
    /// <summary>Whether this is how the resource is run.</summary>
    bool Runs(IResource resource);

    /// <summary>Evaluates the instance and hands it to DCP, which starts it.</summary>
    Task CreateAsync(ResourceInstance instance, CancellationToken cancellationToken);

    /// <summary>Asks DCP to end it, gracefully first; it stays known to DCP.</summary>
    Task StopAsync(ResourceInstance instance, CancellationToken cancellationToken);

    /// <summary>Has DCP forget it, after it ended.</summary>
    Task DeleteAsync(ResourceInstance instance, CancellationToken cancellationToken);

    /// <summary>Whether DCP still knows it.</summary>
    Task<bool> ExistsAsync(ResourceInstance instance, CancellationToken cancellationToken);

    /// <summary>Ends it because the application stops, and returns once it has ended; what is to live on is left alone.</summary>
    Task EndAsync(ResourceInstance instance, CancellationToken cancellationToken);

    /// <summary>Ends it at once, after it did not end in time.</summary>
    Task KillAsync(ResourceInstance instance);

    /// <summary>Removes what instances leave behind once all of them have ended, before DCP itself goes.</summary>
    Task CleanUpAsync(IReadOnlyCollection<ResourceInstance> instances);
}
