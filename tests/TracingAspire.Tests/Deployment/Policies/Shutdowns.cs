using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>An update drops no request: pods go one by one, after they were taken out of the Services and had time to finish.</summary>
internal sealed class Shutdowns : IPolicy
{
    private const long DefaultGrace = 30;

    public IEnumerable<string> Check(ClusterState cluster)
    {
        foreach (var workload in cluster.Workloads)
        {
            var grace = workload.Pod.Number("terminationGracePeriodSeconds") ?? DefaultGrace;
            foreach (var container in workload.LongRunning.Where(container => container.Number("lifecycle.preStop.sleep.seconds") >= grace))
            {
                yield return $"{workload}: the container {container.Text("name")} sleeps before its end for as long as it has in all ({grace} s).";
            }

            var deployed = workload.Owner;
            if (deployed.Kind != "Deployment" || deployed.MadeBy is not null || deployed.Json.Text("spec.strategy.type") == "Recreate")
            {
                continue;
            }

            if (deployed.Json.Text("spec.strategy.rollingUpdate.maxUnavailable") is not ("0" or "0%"))
            {
                yield return $"{workload} takes pods away before new ones are ready.";
            }

            foreach (var container in workload.Pod.Items("containers").Where(container => container.Items("ports").Any() && container.At("lifecycle.preStop") is null))
            {
                yield return $"{workload}: the container {container.Text("name")} ends while Services still send it requests: it has no preStop.";
            }
        }
    }
}
