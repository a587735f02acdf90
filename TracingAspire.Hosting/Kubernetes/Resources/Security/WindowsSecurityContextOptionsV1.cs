namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>What holds on Windows only.</summary>
public sealed class WindowsSecurityContextOptionsV1
{
    /// <summary>The GMSA credential spec.</summary>
    public string GmsaCredentialSpec { get; set; } = null!;

    /// <summary>Name of the GMSA credential spec.</summary>
    public string GmsaCredentialSpecName { get; set; } = null!;

    /// <summary>Whether the container runs as a process of the host.</summary>
    public bool? HostProcess { get; set; }

    /// <summary>Windows user the processes run as.</summary>
    public string RunAsUserName { get; set; } = null!;
}
