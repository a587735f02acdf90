namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A container added to a running pod to debug it.</summary>
public sealed class EphemeralContainerV1
{
    /// <summary>Arguments; default those of the image.</summary>
    public List<string> Args { get; } = [];

    /// <summary>The program and its leading arguments; default that of the image.</summary>
    public List<string> Command { get; } = [];

    /// <summary>Environment variables.</summary>
    public List<EnvVarV1> Env { get; } = [];

    /// <summary>ConfigMaps and Secrets whose keys become environment variables.</summary>
    public List<EnvFromSourceV1> EnvFrom { get; } = [];

    /// <summary>The image.</summary>
    public string Image { get; set; } = null!;

    /// <summary>When the image is pulled: <c>Always</c>, <c>IfNotPresent</c> or <c>Never</c>; default <c>IfNotPresent</c>.</summary>
    public string ImagePullPolicy { get; set; } = "IfNotPresent";

    /// <summary>What is done after the start and before the stop.</summary>
    public LifecycleV1? Lifecycle { get; set; }

    /// <summary>Restarts the container where it fails.</summary>
    public ProbeV1? LivenessProbe { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The ports.</summary>
    public List<ContainerPortV1> Ports { get; } = [];

    /// <summary>Takes the pod out of its Services while it fails.</summary>
    public ProbeV1? ReadinessProbe { get; set; }

    /// <summary>Which changes of compute resources restart the container.</summary>
    public List<ContainerResizePolicyV1> ResizePolicy { get; } = [];

    /// <summary>Resources asked for.</summary>
    public ResourceRequirementsV1? Resources { get; set; }

    /// <summary>When it is restarted.</summary>
    public string? RestartPolicy { get; set; }

    /// <summary>Privileges.</summary>
    public SecurityContextV1? SecurityContext { get; set; }

    /// <summary>Holds the other probes back until it succeeds.</summary>
    public ProbeV1? StartupProbe { get; set; }

    /// <summary>Whether standard input is kept open.</summary>
    public bool? Stdin { get; set; }

    /// <summary>Whether standard input closes after the first client.</summary>
    public bool? StdinOnce { get; set; }

    /// <summary>Container whose processes are debugged.</summary>
    public string? TargetContainerName { get; set; }

    /// <summary>File the last words of the container are read from.</summary>
    public string? TerminationMessagePath { get; set; }

    /// <summary>Where the last words come from if that file is empty.</summary>
    public string? TerminationMessagePolicy { get; set; }

    /// <summary>Whether there is a terminal.</summary>
    public bool? Tty { get; set; }

    /// <summary>Block devices.</summary>
    public List<VolumeDeviceV1> VolumeDevices { get; } = [];

    /// <summary>Volumes the container sees.</summary>
    public List<VolumeMountV1> VolumeMounts { get; } = [];

    /// <summary>Folder the program starts in; default that of the image.</summary>
    public string? WorkingDir { get; set; }
}
