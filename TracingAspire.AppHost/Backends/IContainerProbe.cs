using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Backends;

/// <summary>What <see cref="BackendDecision"/> asks of the machine.</summary>
internal interface IContainerProbe
{
    /// <summary>The container runtime that answers.</summary>
    Task<ContainerRuntimeAnswer> FindRuntimeAsync(CancellationToken cancellationToken);

    /// <summary>Whether the runtime has the image already.</summary>
    Task<bool> HasImageAsync(string runtime, ContainerImage image, CancellationToken cancellationToken);

    /// <summary>Whether the image's registry answers and has it; nothing is pulled.</summary>
    Task<bool> CanPullAsync(string runtime, ContainerImage image, CancellationToken cancellationToken);
}
