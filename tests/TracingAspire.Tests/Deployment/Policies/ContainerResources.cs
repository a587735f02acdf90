using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>Every container says what it needs and what it may take at most.</summary>
internal sealed class ContainerResources : IPolicy
{
    private static readonly string[] Resources = ["cpu", "memory"];

    public IEnumerable<string> Check(ClusterState cluster) =>
        from workload in cluster.Workloads
        from container in workload.Containers
        from resource in Resources
        let request = Quantity.Parse(container.Text($"resources.requests.{resource}"))
        let limit = Quantity.Parse(container.Text($"resources.limits.{resource}"))
        let problem = request is null ? $"requests no {resource}"
            : limit is null ? $"has no limit of {resource}"
            : request > limit ? $"requests more {resource} than its limit"
            : null
        where problem is not null
        select $"{workload}: the container {container.Text("name")} {problem}.";
}
