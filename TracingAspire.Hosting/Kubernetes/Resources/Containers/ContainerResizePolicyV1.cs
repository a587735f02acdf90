namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Whether a change of a compute resource restarts the container.</summary>
public sealed class ContainerResizePolicyV1
{
    /// <summary><c>cpu</c> or <c>memory</c>.</summary>
    public string ResourceName { get; set; } = null!;

    /// <summary>When it is restarted.</summary>
    public string RestartPolicy { get; set; } = null!;
}
