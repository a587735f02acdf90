using TracingAspire.Tests.Deployment.Operator;

namespace TracingAspire.Tests.Deployment.Objects;

/// <summary>What a cluster holds after the rendered objects are applied and the OpenTelemetry operator has done its part.</summary>
internal sealed class ClusterState
{
    public ClusterState(IReadOnlyList<KubernetesObject> rendered)
    {
        Rendered = rendered;
        Objects = OpenTelemetryOperator.Reconcile(rendered);
        Workloads = [.. Objects.Select(Workload.Of).OfType<Workload>()];
        Pods = [.. Workloads, .. CertManager.Solvers(rendered)];
    }

    /// <summary>What is applied.</summary>
    public IReadOnlyList<KubernetesObject> Rendered { get; }

    /// <summary>What is there then, with what the operator makes and adds.</summary>
    public IReadOnlyList<KubernetesObject> Objects { get; }

    public IReadOnlyList<Workload> Workloads { get; }

    /// <summary>Those, and the pods that come and go by themselves.</summary>
    public IReadOnlyList<Workload> Pods { get; }

    public IEnumerable<KubernetesObject> OfKind(params IReadOnlyList<string> kinds) =>
        Objects.Where(candidate => kinds.Contains(candidate.Kind, StringComparer.Ordinal));

    public KubernetesObject? Find(string kind, string space, string name) =>
        OfKind(kind).FirstOrDefault(candidate => candidate.Namespace == space && candidate.Name == name);

    /// <summary>The workloads of a namespace with these labels on their pods.</summary>
    public IEnumerable<Workload> Selected(string space, IReadOnlyDictionary<string, string> selector) =>
        Workloads.Where(workload => workload.Namespace == space && LabelSelector.Selects(selector, workload.Labels));
}
