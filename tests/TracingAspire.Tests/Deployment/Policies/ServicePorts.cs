using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>A Service's ports lead to ports that containers of its pods have.</summary>
internal sealed class ServicePorts : IPolicy
{
    public IEnumerable<string> Check(ClusterState cluster)
    {
        foreach (var service in cluster.OfKind("Service"))
        {
            var ports = service.Json.Items("spec.ports").ToList();
            if (ports.Count == 0)
            {
                yield return $"{service} has no ports.";
            }

            var open = cluster.Selected(service.Namespace, service.Json.Map("spec.selector"))
                .SelectMany(workload => workload.LongRunning)
                .SelectMany(container => container.Items("ports"))
                .SelectMany(port => new[] { port.Text("name"), port.Text("containerPort") })
                .ToHashSet(StringComparer.Ordinal);
            foreach (var port in ports.Where(port => !open.Contains(Target(port))))
            {
                yield return $"{service} leads port {port.Text("port")} to {Target(port)}, which no container has.";
            }

            foreach (var twice in ports.GroupBy(port => port.Text("name"), StringComparer.Ordinal).Where(group => group.Count() > 1))
            {
                yield return $"{service} has the port name \"{twice.Key}\" twice.";
            }
        }
    }

    private static string? Target(JsonObject port) => port.Text("targetPort") ?? port.Text("port");
}
