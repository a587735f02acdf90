using System.Net;
using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Network;

/// <summary>Everybody who might connect to or from the deployment, on every port that is spoken of and on one that is not.</summary>
internal sealed class FlowMatrix(ClusterState cluster, FlowList list)
{
    private const int PortOfNobody = 1;

    private static readonly string[] Protocols = ["TCP", "UDP"];

    private readonly NetworkRules _rules = new(cluster);

    /// <summary>A sentence for every connection that is allowed and not listed, or listed and not allowed.</summary>
    public IEnumerable<string> Compare(IReadOnlyList<Flow> flows)
    {
        var endpoints = Endpoints().ToList();
        foreach (var flow in flows)
        {
            foreach (var peer in (string[])[flow.From, flow.To])
            {
                if (!endpoints.Exists(endpoint => list.Is(peer, endpoint)))
                {
                    yield return $"Listed: {flow}, but there is no {peer}.";
                }
            }
        }

        foreach (var connection in Connections(endpoints))
        {
            var listed = list.Lists(flows, connection);
            if (_rules.Allow(connection) != listed)
            {
                yield return listed ? $"Listed and not allowed: {connection}" : $"Allowed and not listed: {connection}";
            }
        }
    }

    /// <summary>The pods of the deployment, strangers beside them, and addresses outside.</summary>
    public IEnumerable<Endpoint> Endpoints()
    {
        var number = 0;
        IPAddress NextAddress() => new([10, 0, (byte)(++number / 256), (byte)(number % 256)]);

        foreach (var pod in cluster.Pods)
        {
            yield return new PodEndpoint($"{pod.Namespace}/{pod.Owner.Name}", NextAddress(), pod.Namespace, pod.Labels, OfTheDeployment: true, NamedPorts(pod));
        }

        var spaces = cluster.OfKind("Namespace").Select(space => space.Name).ToList();
        var nobody = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var space in spaces)
        {
            yield return new PodEndpoint($"any other pod of {space}", NextAddress(), space, nobody, OfTheDeployment: true, new Dictionary<string, int>());
        }

        var others = list.Peers.Where(peer => peer.Value["namespace"] is not null && !spaces.Contains(peer.Value.Text("namespace")!, StringComparer.Ordinal)).ToList();
        foreach (var (name, peer) in others)
        {
            yield return new PodEndpoint(name, NextAddress(), peer.Text("namespace")!, peer.Map("labels"), OfTheDeployment: false, new Dictionary<string, int>());
        }

        foreach (var space in others.Select(peer => peer.Value.Text("namespace")!).Append("default").Distinct(StringComparer.Ordinal))
        {
            yield return new PodEndpoint($"any pod of {space}", NextAddress(), space, nobody, OfTheDeployment: false, new Dictionary<string, int>());
        }

        foreach (var address in list.Addresses().Append(IPAddress.Parse("203.0.113.10")).Distinct())
        {
            yield return new OutsideEndpoint(address);
        }
    }

    // What strangers do among themselves is not the deployment's to say.
    private IEnumerable<Connection> Connections(List<Endpoint> endpoints) =>
        from @from in endpoints
        from to in endpoints
        where @from != to && (@from is PodEndpoint { OfTheDeployment: true } || to is PodEndpoint { OfTheDeployment: true })
        from port in Ports()
        from protocol in Protocols
        select new Connection(@from, to, port, protocol);

    private HashSet<int> Ports() =>
    [
        PortOfNobody,
        .. list.Flows.Select(flow => flow.Port),
        .. cluster.Pods.SelectMany(pod => NamedPorts(pod).Values),
        .. cluster.OfKind("NetworkPolicy").SelectMany(policy => NumbersOf(policy.Json, "port").Concat(NumbersOf(policy.Json, "endPort"))),
    ];

    private static Dictionary<string, int> NamedPorts(Workload pod) => pod.LongRunning.SelectMany(container => container.Items("ports"))
        .DistinctBy(port => port.Text("name") ?? port.Text("containerPort"), StringComparer.Ordinal)
        .ToDictionary(port => port.Text("name") ?? port.Text("containerPort")!, port => (int)port.Number("containerPort")!, StringComparer.Ordinal);

    private static IEnumerable<int> NumbersOf(JsonNode? node, string field) => node switch
    {
        JsonObject fields => fields.SelectMany(entry => entry.Key == field && fields.Number(field) is { } number
            ? [(int)number]
            : NumbersOf(entry.Value, field)),
        JsonArray items => items.SelectMany(item => NumbersOf(item, field)),
        _ => [],
    };
}
