namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>What a pod runs and how.</summary>
public sealed class PodSpecV1
{
    /// <summary>Seconds the pod may run at all.</summary>
    public long? ActiveDeadlineSeconds { get; set; }

    /// <summary>Scheduling rules.</summary>
    public AffinityV1? Affinity { get; set; }

    /// <summary>Whether the token of the service account is mounted.</summary>
    public bool? AutomountServiceAccountToken { get; set; }

    /// <summary>Containers of the pod.</summary>
    public List<ContainerV1> Containers { get; } = [];

    /// <summary>Resolver settings.</summary>
    public PodDnsConfigV1? DnsConfig { get; set; }

    /// <summary>Where the resolver settings come from, such as <c>ClusterFirst</c>.</summary>
    public string? DnsPolicy { get; set; }

    /// <summary>Whether the Services of the namespace become environment variables.</summary>
    public bool? EnableServiceLinks { get; set; }

    /// <summary>Containers added to debug the pod.</summary>
    public List<EphemeralContainerV1> EphemeralContainers { get; } = [];

    /// <summary>Lines of the hosts file.</summary>
    public List<HostAliasV1> HostAliases { get; } = [];

    /// <summary>Whether the pod shares the IPC namespace of the node.</summary>
    public bool? HostIpc { get; set; }

    /// <summary>Whether the pod uses the network of the node.</summary>
    public bool? HostNetwork { get; set; }

    /// <summary>Whether the pod sees the processes of the node.</summary>
    public bool? HostPid { get; set; }

    /// <summary>Whether the pod uses the user namespace of the node.</summary>
    public bool? HostUsers { get; set; }

    /// <summary>Host name of the pod.</summary>
    public string? Hostname { get; set; }

    /// <summary>Secrets the images are pulled with.</summary>
    public List<LocalObjectReferenceV1> ImagePullSecrets { get; } = [];

    /// <summary>Containers that run to their end before the others start.</summary>
    public List<ContainerV1> InitContainers { get; } = [];

    /// <summary>The node the pod has to run on.</summary>
    public string? NodeName { get; set; }

    /// <summary>Labels the node must have.</summary>
    public Dictionary<string, string> NodeSelector { get; } = [];

    /// <summary>Operating system.</summary>
    public PodOsv1? Os { get; set; }

    /// <summary>What running the pod costs beyond its containers.</summary>
    public Dictionary<string, string> Overhead { get; } = [];

    /// <summary>Whether the pod pushes out pods of lower priority.</summary>
    public string? PreemptionPolicy { get; set; }

    /// <summary>Priority of the pod.</summary>
    public int? Priority { get; set; }

    /// <summary>Class the priority comes from.</summary>
    public string? PriorityClassName { get; set; }

    /// <summary>Conditions for the pod to count as ready.</summary>
    public List<PodReadinessGateV1> ReadinessGates { get; } = [];

    /// <summary>Claims to devices.</summary>
    public List<PodResourceClaimV1> ResourceClaims { get; } = [];

    /// <summary>When it is restarted.</summary>
    public string? RestartPolicy { get; set; }

    /// <summary>Runtime that runs the pod.</summary>
    public string? RuntimeClassName { get; set; }

    /// <summary>Scheduler that places the pod.</summary>
    public string? SchedulerName { get; set; }

    /// <summary>What holds the pod back.</summary>
    public List<PodSchedulingGateV1> SchedulingGates { get; } = [];

    /// <summary>Privileges.</summary>
    public PodSecurityContextV1? SecurityContext { get; set; }

    /// <summary>Older name of <c>serviceAccountName</c>.</summary>
    public string? ServiceAccount { get; set; }

    /// <summary>The service account the pod runs under.</summary>
    public string? ServiceAccountName { get; set; }

    /// <summary>Whether the host name is the full one.</summary>
    public bool? SetHostnameAsFqdn { get; set; }

    /// <summary>Whether containers see each other's processes.</summary>
    public bool? ShareProcessNamespace { get; set; }

    /// <summary>Subdomain of the pod.</summary>
    public string? Subdomain { get; set; }

    /// <summary>Seconds between the request to stop and the kill.</summary>
    public long? TerminationGracePeriodSeconds { get; set; }

    /// <summary>Taints that are tolerated.</summary>
    public List<TolerationV1> Tolerations { get; } = [];

    /// <summary>How evenly pods are spread.</summary>
    public List<TopologySpreadConstraintV1> TopologySpreadConstraints { get; } = [];

    /// <summary>Volumes of the pod.</summary>
    public List<VolumeV1> Volumes { get; } = [];
}
