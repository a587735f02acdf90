namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>What a Service should look like.</summary>
public sealed class ServiceSpecV1
{
    /// <summary>Whether a load balancer gets node ports.</summary>
    public bool? AllocateLoadBalancerNodePorts { get; set; }

    /// <summary>Addresses inside the cluster.</summary>
    public List<string> ClusterIPs { get; } = [];

    /// <summary>Address inside the cluster; <c>None</c> makes the Service headless.</summary>
    public string? ClusterIp { get; set; }

    /// <summary>Addresses of nodes that take traffic for the Service.</summary>
    public List<string> ExternalIPs { get; } = [];

    /// <summary>DNS name the Service stands for, of type <c>ExternalName</c>.</summary>
    public string? ExternalName { get; set; }

    /// <summary><c>Cluster</c> or <c>Local</c>, for traffic from outside.</summary>
    public string? ExternalTrafficPolicy { get; set; }

    /// <summary>Node port of the health check of a load balancer.</summary>
    public int? HealthCheckNodePort { get; set; }

    /// <summary><c>Cluster</c> or <c>Local</c>, for traffic inside the cluster.</summary>
    public string? InternalTrafficPolicy { get; set; }

    /// <summary><c>IPv4</c>, <c>IPv6</c> or both.</summary>
    public List<string> IpFamilies { get; } = [];

    /// <summary>Whether one or both address families are used.</summary>
    public string? IpFamilyPolicy { get; set; }

    /// <summary>The class that implements the load balancer.</summary>
    public string? LoadBalancerClass { get; set; }

    /// <summary>Address of the load balancer.</summary>
    public string? LoadBalancerIp { get; set; }

    /// <summary>Clients the load balancer accepts, in CIDR notation.</summary>
    public List<string> LoadBalancerSourceRanges { get; } = [];

    /// <summary>The ports.</summary>
    public List<ServicePortV1> Ports { get; } = [];

    /// <summary>Whether pods are listed that are not ready.</summary>
    public bool? PublishNotReadyAddresses { get; set; }

    /// <summary>The objects this one is about, by label.</summary>
    public Dictionary<string, string> Selector { get; set; } = [];

    /// <summary><c>None</c> or <c>ClientIP</c>.</summary>
    public string? SessionAffinity { get; set; }

    /// <summary>How requests of a client stay with a pod.</summary>
    public SessionAffinityConfigV1? SessionAffinityConfig { get; set; }

    /// <summary>Which endpoints are preferred, such as <c>PreferClose</c>.</summary>
    public string? TrafficDistribution { get; set; }

    /// <summary>The type; default <c>ClusterIP</c>.</summary>
    public string Type { get; set; } = "ClusterIP";
}
