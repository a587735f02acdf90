using TracingAspire.Tests.Deployment.Objects;
using TracingAspire.Tests.Deployment.Rendering;

namespace TracingAspire.Tests.Deployment.Network;

/// <summary>The NetworkPolicies allow what <c>deploy/flows.yaml</c> lists: nothing more, nothing less.</summary>
public sealed class FlowTests(Renderings renderings)
{
    /// <summary>Folders for a cluster of one's own: nothing keeps its pods apart.</summary>
    private static readonly string[] Open = ["base", "local"];

    [Theory]
    [MemberData(nameof(Renderings.Names), MemberType = typeof(Renderings))]
    public async Task Policies_RenderedFolder_AllowExactlyTheListedFlows(string name)
    {
        var cluster = (await renderings.GetAsync(name)).Cluster;
        var parts = name.Split(" + ");
        var flows = FlowList.OfTheRepository.Of(parts[0], parts.ElementAtOrDefault(1));
        if (Open.Contains(parts[0], StringComparer.Ordinal))
        {
            cluster.OfKind("NetworkPolicy").ShouldBeEmpty();
            flows.ShouldBeEmpty();
            return;
        }

        flows.ShouldNotBeEmpty();
        string.Join('\n', new FlowMatrix(cluster, FlowList.OfTheRepository).Compare(flows).Take(40)).ShouldBeEmpty();
    }

    [Fact]
    public void List_OfTheRepository_NamesWhatIsThere()
    {
        var list = FlowList.OfTheRepository;
        var overlays = DeploymentFolder.All.Select(folder => folder.Name).ToList();

        list.Flows.SelectMany(flow => new[] { flow.From, flow.To }).Distinct(StringComparer.Ordinal).ShouldBe(list.Peers.Keys, ignoreOrder: true);
        list.Flows.SelectMany(flow => flow.Overlays.Select(overlay => flow.Component is null ? overlay : $"{overlay} + {flow.Component}"))
            .Except(overlays, StringComparer.Ordinal).ShouldBeEmpty();
        list.Flows.Where(flow => string.IsNullOrWhiteSpace(flow.Why)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Allowed and not listed: any pod of default -> shop/web 80/TCP")]
    [InlineData("{podSelector: {}, policyTypes: [Ingress, Egress]}", "Listed and not allowed: shop/web -> shop/store 5432/TCP")]
    [InlineData("{podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], egress: [{to: [{podSelector: {matchLabels: {app: store}}}]}]}", "Allowed and not listed: shop/web -> shop/store 1/TCP")]
    [InlineData("{podSelector: {matchLabels: {app: store}}, ingress: [{from: [{namespaceSelector: {}}]}]}", "Allowed and not listed: any pod of default -> shop/store 5432/TCP")]
    [InlineData("{podSelector: {matchLabels: {app: store}}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]}", "Allowed and not listed: any other pod of shop -> shop/store 5432/TCP")]
    [InlineData("{podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 443}]}]}", "Allowed and not listed: shop/web -> 169.254.169.254 443/TCP")]
    [InlineData("{podSelector: {matchLabels: {app: store}}, ingress: [{ports: [{port: 5000, endPort: 6000}]}]}", "Allowed and not listed: shop/web -> shop/store 6000/TCP")]
    public void Compare_PoliciesThatDifferFromTheList_SaysWhatDiffers(string policy, string expected)
    {
        var list = new FlowList(YamlObjects.Documents(
            """
            peers:
              web: {namespace: shop, labels: {app: web}}
              store: {namespace: shop, labels: {app: store}}
              internet: {cidr: 0.0.0.0/0, except: [169.254.169.254/32]}
            flows:
              - {from: web, to: store, port: 5432, why: orders, overlays: [shop]}
              - {from: web, to: internet, port: 443, why: payments, overlays: [shop]}
            """).Single()!);
        var objects = YamlObjects.Parse(
            """
            {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {app: web}}, spec: {containers: [{name: web, ports: [{name: http, containerPort: 80}]}]}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: store, namespace: shop, labels: {app: store}}, spec: {containers: [{name: store, ports: [{name: sql, containerPort: 5432}]}]}}
            ---

            """ + (policy.Length == 0 ? "" : "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: test, namespace: shop}, spec: " + policy + "}"));

        new FlowMatrix(new(objects), list).Compare(list.Flows).ShouldContain(expected);
    }

    [Fact]
    public void Compare_PoliciesThatAreTheList_SaysNothing()
    {
        var list = new FlowList(YamlObjects.Documents(
            """
            peers:
              web: {namespace: shop, labels: {app: web}}
              store: {namespace: shop, labels: {app: store}}
            flows:
              - {from: web, to: store, port: 5432, why: orders, overlays: [shop]}
            """).Single()!);
        var objects = YamlObjects.Parse(
            """
            {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {app: web}}, spec: {containers: [{name: web}]}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: store, namespace: shop, labels: {app: store}}, spec: {containers: [{name: store, ports: [{name: sql, containerPort: 5432}]}]}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: none, namespace: shop}, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: web, namespace: shop}, spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], egress: [{to: [{podSelector: {matchLabels: {app: store}}}], ports: [{port: sql}]}]}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: store, namespace: shop}, spec: {podSelector: {matchLabels: {app: store}}, ingress: [{from: [{podSelector: {matchExpressions: [{key: app, operator: In, values: [web]}]}}], ports: [{port: 5432}]}]}}
            """);

        new FlowMatrix(new(objects), list).Compare(list.Flows).ShouldBeEmpty();
    }
}
