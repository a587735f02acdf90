using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>Kubernetes' "restricted" level, and a read-only root file system.</summary>
internal sealed class SecurityContexts : IPolicy
{
    public IEnumerable<string> Check(ClusterState cluster) =>
        from workload in cluster.Workloads
        from problem in OfPod(workload).Concat(workload.Containers.SelectMany(container => OfContainer(workload, container)))
        select $"{workload}: {problem}.";

    private static IEnumerable<string> OfPod(Workload workload)
    {
        foreach (var field in (string[])["hostNetwork", "hostPID", "hostIPC"])
        {
            if (workload.Pod.Flag(field) == true)
            {
                yield return $"the pod has {field}";
            }
        }

        if (workload.Pod.Items("volumes").Any(volume => volume.ContainsKey("hostPath")))
        {
            yield return "the pod mounts a folder of the node";
        }
    }

    private static IEnumerable<string> OfContainer(Workload workload, JsonObject container)
    {
        var name = container.Text("name");
        if (Setting(workload, container, "runAsNonRoot") != "true" || Setting(workload, container, "runAsUser") == "0")
        {
            yield return $"the container {name} may run as root";
        }

        if (Setting(workload, container, "seccompProfile.type") is not "RuntimeDefault")
        {
            yield return $"the container {name} has no seccomp profile RuntimeDefault";
        }

        if (container.Flag("securityContext.readOnlyRootFilesystem") != true)
        {
            yield return $"the container {name} can write to its root file system";
        }

        if (container.Flag("securityContext.allowPrivilegeEscalation") != false || container.Flag("securityContext.privileged") == true)
        {
            yield return $"the container {name} can get privileges";
        }

        if (!container.Texts("securityContext.capabilities.drop").SequenceEqual(["ALL"]) || container.Texts("securityContext.capabilities.add").Any())
        {
            yield return $"the container {name} keeps capabilities";
        }
    }

    private static string? Setting(Workload workload, JsonObject container, string path) =>
        container.Text($"securityContext.{path}") ?? workload.Pod.Text($"securityContext.{path}");
}
