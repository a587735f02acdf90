using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>No pod gets a token for the Kubernetes API: none of this application talks to it.</summary>
internal sealed class ServiceAccountTokens : IPolicy
{
    public IEnumerable<string> Check(ClusterState cluster) =>
        from workload in cluster.Workloads
        let account = cluster.Find("ServiceAccount", workload.Namespace, workload.ServiceAccount)
        let mounted = workload.Pod.Flag("automountServiceAccountToken") ?? account?.Json.Flag("automountServiceAccountToken") ?? true
        where mounted
        select $"{workload} gets a token of the service account \"{workload.ServiceAccount}\", which it does not need.";
}
