namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A compute resource of a container.</summary>
public sealed class ResourceFieldSelectorV1
{
    /// <summary>Name of the container.</summary>
    public string ContainerName { get; set; } = null!;

    /// <summary>Unit the value is expressed in.</summary>
    public string Divisor { get; set; } = null!;

    /// <summary>The resource.</summary>
    public string Resource { get; set; } = null!;
}
