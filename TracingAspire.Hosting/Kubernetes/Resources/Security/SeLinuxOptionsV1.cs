namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>SELinux labels.</summary>
public sealed class SeLinuxOptionsV1
{
    /// <summary>SELinux level.</summary>
    public string Level { get; set; } = null!;

    /// <summary>SELinux role.</summary>
    public string Role { get; set; } = null!;

    /// <summary>The type.</summary>
    public string Type { get; set; } = null!;

    /// <summary>SELinux user.</summary>
    public string User { get; set; } = null!;
}
