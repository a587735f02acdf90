namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>The AppArmor profile.</summary>
public sealed class AppArmorProfileV1
{
    /// <summary>A profile on the node, of type <c>Localhost</c>.</summary>
    public string LocalhostProfile { get; set; } = null!;

    /// <summary>The type.</summary>
    public string Type { get; set; } = null!;
}
