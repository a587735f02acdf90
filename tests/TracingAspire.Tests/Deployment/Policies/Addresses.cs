using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TracingAspire.Tests.Deployment.Collectors;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>An address that a pod is given leads to a Service that is there, on a port it has.</summary>
internal sealed partial class Addresses : IPolicy
{
    private static readonly string[] OfThePod = ["localhost", "host"];

    public IEnumerable<string> Check(ClusterState cluster) =>
        from entry in Given(cluster)
        from address in Urls.Matches(entry.Text)
        let problem = Problem(cluster, entry.Workload, address.Groups["host"].Value, address.Groups["port"].Value)
        where problem is not null
        select $"{entry.Workload} is given {address.Value}: {problem}.";

    private static IEnumerable<(Workload Workload, string Text)> Given(ClusterState cluster)
    {
        foreach (var workload in cluster.Workloads)
        {
            foreach (var container in workload.Containers)
            {
                foreach (var variable in container.Items("env"))
                {
                    yield return (workload, variable.Text("value") ?? "");
                }

                foreach (var value in container.Items("envFrom")
                    .Select(from => cluster.Find("ConfigMap", workload.Namespace, from.Text("configMapRef.name") ?? ""))
                    .SelectMany(map => map?.Json.Map("data").Values ?? []))
                {
                    yield return (workload, value);
                }
            }
        }

        foreach (var configuration in CollectorConfiguration.Of(cluster))
        {
            foreach (var (_, exporter) in configuration.Config.At("exporters") as JsonObject ?? [])
            {
                yield return (configuration.Workload, exporter.Text("endpoint") ?? "");
            }
        }
    }

    private static string? Problem(ClusterState cluster, Workload from, string host, string port)
    {
        var parts = host.Split('.');
        var space = parts.Length == 1 ? from.Namespace : parts[1];
        var inCluster = parts.Length == 1 || parts.ElementAtOrDefault(2) == "svc" || (parts.Length == 2 && cluster.Find("Namespace", "", space) is not null);
        if (!inCluster || OfThePod.Contains(host, StringComparer.Ordinal))
        {
            return null;
        }

        return cluster.Find("Service", space, parts[0]) is not { } service ? $"there is no Service {space}/{parts[0]}"
            : !service.Json.Items("spec.ports").Any(open => open.Text("port") == (port.Length == 0 ? "80" : port)) ? $"{service} has no such port"
            : null;
    }

    [GeneratedRegex(@"\bhttps?://(?<host>[a-z][a-z0-9.-]*)(:(?<port>[0-9]+))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Urls { get; }
}
