using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kubernetes;

/// <summary>The Services of a workload.</summary>
internal static class ServiceObject
{
    /// <summary>The Service clients use, where there is a port, and the headless one that governs a StatefulSet.</summary>
    public static IReadOnlyList<YamlMap> Create(Workload workload)
    {
        var ports = YamlList.Of(workload.ServicePorts.Select(Port));
        var services = new List<YamlMap>();
        if (ports is not null)
        {
            services.Add(Service(workload.Name, workload, workload.Settings.ServiceAnnotations, YamlMap.Of(
                ("type", workload.Settings.ServiceType ?? "ClusterIP"),
                ("selector", KubernetesObject.Selector(workload)),
                ("ports", ports))));
        }

        if (workload.IsStateful)
        {
            // Pods find each other before they are ready, and a port is optional in a headless Service.
            services.Add(Service(workload.GoverningServiceName, workload, [], YamlMap.Of(
                ("type", "ClusterIP"),
                ("clusterIP", "None"),
                ("publishNotReadyAddresses", true),
                ("selector", KubernetesObject.Selector(workload)),
                ("ports", ports))));
        }

        return services;
    }

    private static YamlMap Service(string name, Workload workload, IEnumerable<KeyValuePair<string, string>> annotations, YamlMap spec) =>
        KubernetesObject.Create("v1", "Service", KubernetesObject.Metadata(name, workload, annotations), ("spec", spec));

    private static YamlNode Port(WorkloadPort port) => YamlMap.Of(
        ("name", port.Name),
        ("port", port.ServicePort),
        ("targetPort", port.ContainerPort),
        ("protocol", port.Protocol == "TCP" ? null : port.Protocol));
}
