using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Kubernetes.Resources;

namespace TracingAspire.AppHost.Publishing;

/// <summary>Health in Kubernetes: the same endpoints as on this machine.</summary>
internal static class KubernetesProbeExtensions
{
    /// <summary>
    /// Probes paths of the port named <paramref name="port"/>: every second until the start is over, then every ten.
    /// </summary>
    public static void WithHttpProbes(
        this KubernetesResource service, string port, string readiness, string liveness, string? startup = null)
    {
        foreach (var container in service.Workload?.PodTemplate.Spec.Containers ?? [])
        {
            container.StartupProbe = Get(port, startup ?? liveness, periodSeconds: 1, failureThreshold: 60);
            container.ReadinessProbe = Get(port, readiness, periodSeconds: 10, failureThreshold: 3);
            container.LivenessProbe = Get(port, liveness, periodSeconds: 10, failureThreshold: 3);
        }
    }

    private static ProbeV1 Get(string port, string path, int periodSeconds, int failureThreshold) => new()
    {
        HttpGet = new() { Path = path, Port = port, Scheme = "HTTP" },
        PeriodSeconds = periodSeconds,
        TimeoutSeconds = 3,
        FailureThreshold = failureThreshold,
    };
}
