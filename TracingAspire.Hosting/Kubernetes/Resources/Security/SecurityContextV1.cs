namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Privileges of a container.</summary>
public sealed class SecurityContextV1
{
    /// <summary>Whether a process may gain more privileges than its parent.</summary>
    public bool? AllowPrivilegeEscalation { get; set; }

    /// <summary>The AppArmor profile.</summary>
    public AppArmorProfileV1? AppArmorProfile { get; set; }

    /// <summary>Linux capabilities.</summary>
    public CapabilitiesV1? Capabilities { get; set; }

    /// <summary>Whether the container has the privileges of the node.</summary>
    public bool? Privileged { get; set; }

    /// <summary>How <c>/proc</c> is mounted.</summary>
    public string? ProcMount { get; set; }

    /// <summary>Whether the root file system can only be read.</summary>
    public bool? ReadOnlyRootFilesystem { get; set; }

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

    /// <summary>What holds on Windows only.</summary>
    public WindowsSecurityContextOptionsV1? WindowsOptions { get; set; }
}
