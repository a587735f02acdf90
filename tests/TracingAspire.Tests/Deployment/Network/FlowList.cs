using System.Net;
using System.Text.Json.Nodes;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Network;

/// <summary>The connections that are documented: <c>deploy/flows.yaml</c>.</summary>
internal sealed class FlowList(JsonNode document)
{
    public static FlowList OfTheRepository { get; } =
        new(YamlObjects.Documents(File.ReadAllText(Path.Combine(Repository.Root, "deploy", "flows.yaml"))).Single()!);

    public IReadOnlyList<Flow> Flows { get; } = [.. document.Items("flows").Select(Flow.Read)];

    public IReadOnlyDictionary<string, JsonObject> Peers { get; } =
        document.At("peers")!.AsObject().ToDictionary(peer => peer.Key, peer => peer.Value!.AsObject(), StringComparer.Ordinal);

    /// <summary>The flows of an overlay, with one of its components switched on or without.</summary>
    public IReadOnlyList<Flow> Of(string overlay, string? component) =>
        [.. Flows.Where(flow => flow.Overlays.Contains(overlay, StringComparer.Ordinal) && (flow.Component is null || flow.Component == component))];

    public bool Lists(IReadOnlyList<Flow> flows, Connection connection) => flows.Any(flow =>
        flow.Port == connection.Port && flow.Protocol == connection.Protocol
        && Is(flow.From, connection.From) && Is(flow.To, connection.To));

    /// <summary>Whether an endpoint is the peer of that name. Blocks of addresses stand for what is not of the deployment.</summary>
    public bool Is(string peer, Endpoint endpoint)
    {
        var found = Peers[peer];
        return found["cidr"] is not null
            ? endpoint is not PodEndpoint { OfTheDeployment: true } && NetworkRules.MatchesBlock(found, endpoint.Address)
            : endpoint is PodEndpoint pod && pod.Namespace == found.Text("namespace") && LabelSelector.Selects(found.Map("labels"), pod.Labels);
    }

    /// <summary>An address in every block, and one in everything that is excepted from it.</summary>
    public IEnumerable<IPAddress> Addresses() => Peers.Values
        .Where(peer => peer["cidr"] is not null)
        .SelectMany(peer => peer.Texts("except"))
        .Select(except => IPNetwork.Parse(except).BaseAddress);
}

/// <summary>One documented connection.</summary>
internal sealed record Flow(string From, string To, int Port, string Protocol, string Why, IReadOnlyList<string> Overlays, string? Component)
{
    public static Flow Read(JsonObject flow) => new(
        flow.Text("from")!,
        flow.Text("to")!,
        (int)flow.Number("port")!,
        flow.Text("protocol") ?? "TCP",
        flow.Text("why")!,
        [.. flow.Texts("overlays")],
        flow.Text("component"));

    public override string ToString() => $"{From} -> {To} {Port}/{Protocol} ({Why})";
}
