using System.Net;
using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Network;

/// <summary>
/// What NetworkPolicies allow: a pod that no policy selects for a direction is open in it; one that is selected takes part
/// in what some rule of some policy allows, and both ends must agree.
/// </summary>
internal sealed class NetworkRules(ClusterState cluster)
{
    private readonly List<KubernetesObject> _policies = [.. cluster.OfKind("NetworkPolicy")];

    public bool Allow(Connection connection) =>
        Allows(connection.From, "Egress", connection.To, connection) && Allows(connection.To, "Ingress", connection.From, connection);

    private bool Allows(Endpoint isolated, string direction, Endpoint peer, Connection connection)
    {
        if (isolated is not PodEndpoint pod)
        {
            return true;
        }

        var policies = _policies.Where(policy => Isolates(policy, pod, direction)).ToList();
        var (rules, peers) = direction == "Egress" ? ("spec.egress", "to") : ("spec.ingress", "from");
        return policies.Count == 0 || policies.Any(policy => policy.Json.Items(rules).Any(rule =>
            MatchesPort(rule, connection) && MatchesPeer(policy.Namespace, rule, peers, peer)));
    }

    private static bool Isolates(KubernetesObject policy, PodEndpoint pod, string direction)
    {
        var types = policy.Json.Texts("spec.policyTypes").ToList();
        var applies = types.Count > 0
            ? types.Contains(direction, StringComparer.Ordinal)
            : direction == "Ingress" || policy.Json.At("spec.egress") is not null;
        return applies
            && policy.Namespace == pod.Namespace
            && LabelSelector.Selects(policy.Json.At("spec.podSelector") as JsonObject ?? [], pod.Labels);
    }

    // A rule without ports is for all of them.
    private static bool MatchesPort(JsonObject rule, Connection connection) => rule["ports"] is not JsonArray { Count: > 0 }
        || rule.Items("ports").Any(port =>
            (port.Text("protocol") ?? "TCP") == connection.Protocol
            && (port["port"] is null || InRange(port, connection)));

    private static bool InRange(JsonObject port, Connection connection)
    {
        var first = port.Number("port")
            ?? ((connection.To as PodEndpoint)?.NamedPorts.TryGetValue(port.Text("port")!, out var number) == true ? number : -1);
        return connection.Port >= first && connection.Port <= (port.Number("endPort") ?? first);
    }

    // A rule without peers is for all of them.
    private bool MatchesPeer(string space, JsonObject rule, string field, Endpoint peer) => rule[field] is not JsonArray { Count: > 0 }
        || rule.Items(field).Any(candidate => candidate["ipBlock"] is JsonObject block
            ? MatchesBlock(block, peer.Address)
            : peer is PodEndpoint pod && MatchesPod(space, candidate, pod));

    private bool MatchesPod(string space, JsonObject candidate, PodEndpoint pod) =>
        (candidate["namespaceSelector"] is JsonObject namespaces
            ? LabelSelector.Selects(namespaces, LabelsOfNamespace(pod.Namespace))
            : pod.Namespace == space)
        && (candidate["podSelector"] is not JsonObject pods || LabelSelector.Selects(pods, pod.Labels));

    internal static bool MatchesBlock(JsonNode block, IPAddress address) =>
        IPNetwork.Parse(block.Text("cidr")!).Contains(address)
        && !block.Texts("except").Any(except => IPNetwork.Parse(except).Contains(address));

    // Kubernetes itself puts the name of a namespace on it as a label.
    private Dictionary<string, string> LabelsOfNamespace(string name) =>
        new(cluster.Find("Namespace", "", name)?.Labels ?? new Dictionary<string, string>(), StringComparer.Ordinal)
        {
            ["kubernetes.io/metadata.name"] = name,
        };
}
