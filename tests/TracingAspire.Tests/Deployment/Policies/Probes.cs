using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;
using TracingAspire.Tests.Deployment.Operator;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>Every container that stays is asked whether it is ready and alive, on a port it has.</summary>
internal sealed class Probes : IPolicy
{
    private static readonly string[] Wanted = ["readinessProbe", "livenessProbe"];

    public IEnumerable<string> Check(ClusterState cluster) =>
        from workload in cluster.Workloads
        from container in workload.LongRunning
        where !IsJaegerOfTheOperator(workload, container)
        from problem in OfContainer(container)
        select $"{workload}: the container {container.Text("name")} {problem}.";

    // Jaeger's health endpoint is the extension healthcheckv2; the operator makes probes of health_check alone and takes
    // no others.
    private static bool IsJaegerOfTheOperator(Workload workload, JsonObject container) =>
        workload.Owner.MadeBy?.Json.At("spec.config.extensions.jaeger_query") is not null && container.Text("name") == CollectorContainer.Name;

    private static IEnumerable<string> OfContainer(JsonObject container)
    {
        foreach (var probe in Wanted.Where(probe => container[probe] is null))
        {
            yield return $"has no {probe}";
        }

        var ports = container.Items("ports").SelectMany(port => new[] { port.Text("name"), port.Text("containerPort") }).ToHashSet(StringComparer.Ordinal);
        foreach (var probe in Wanted.Append("startupProbe"))
        {
            var port = container.Text($"{probe}.httpGet.port") ?? container.Text($"{probe}.tcpSocket.port") ?? container.Text($"{probe}.grpc.port");
            if (port is not null && !ports.Contains(port))
            {
                yield return $"has a {probe} on port {port}, which it does not have";
            }
        }
    }
}
