using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Kubernetes.Resources;

namespace TracingAspire.AppHost.Publishing;

/// <summary>How many pods, and what operators are to do with them.</summary>
internal static class KubernetesPodExtensions
{
    /// <summary>Runs <paramref name="replicas"/> pods.</summary>
    public static void WithPods(this KubernetesResource service, int replicas)
    {
        if (service.Workload is Deployment deployment)
        {
            deployment.Spec.Replicas = replicas;
        }
    }

    /// <summary>Has the OpenTelemetry operator put its Collector beside each pod; without the operator it says nothing.</summary>
    public static void WithCollectorSidecar(this KubernetesResource service)
    {
        if (service.Workload is { } workload)
        {
            workload.PodTemplate.Metadata.Annotations["sidecar.opentelemetry.io/inject"] = "true";
        }
    }
}
