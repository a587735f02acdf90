namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Privileges that hold for all containers of a pod.</summary>
public sealed class PodSecurityContextV1
{
    /// <summary>The AppArmor profile.</summary>
    public AppArmorProfileV1? AppArmorProfile { get; set; }

    /// <summary>Group that owns the volumes.</summary>
    public long? FsGroup { get; set; }

    /// <summary>When the ownership of volumes is changed.</summary>
    public string FsGroupChangePolicy { get; set; } = null!;

    /// <summary>Group the processes run as.</summary>
    public long? RunAsGroup { get; set; }

    /// <summary>Whether an image that runs as root is refused.</summary>
    public bool? RunAsNonRoot { get; set; }

    /// <summary>User the processes run as.</summary>
    public long? RunAsUser { get; set; }

    /// <summary>SELinux labels.</summary>
    public SeLinuxOptionsV1? SeLinuxOptions { get; set; }

    /// <summary>The filter of system calls.</summary>
    public SeccompProfileV1? SeccompProfile { get; set; }

    /// <summary>Further groups of the processes.</summary>
    public List<long> SupplementalGroups { get; } = [];

    /// <summary>Whether groups of the image count as well.</summary>
    public string SupplementalGroupsPolicy { get; set; } = null!;

    /// <summary>Kernel parameters.</summary>
    public List<SysctlV1> Sysctls { get; } = [];

    /// <summary>What holds on Windows only.</summary>
    public WindowsSecurityContextOptionsV1? WindowsOptions { get; set; }
}
