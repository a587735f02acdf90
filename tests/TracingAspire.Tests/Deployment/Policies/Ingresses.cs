using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>An Ingress leads to Services that are there, over TLS for exactly its hosts, by an issuer that is there.</summary>
internal sealed class Ingresses : IPolicy
{
    public IEnumerable<string> Check(ClusterState cluster) => cluster.OfKind("Ingress").SelectMany(ingress => Check(cluster, ingress));

    private static IEnumerable<string> Check(ClusterState cluster, KubernetesObject ingress)
    {
        var rules = ingress.Json.Items("spec.rules").ToList();
        if (string.IsNullOrEmpty(ingress.Json.Text("spec.ingressClassName")))
        {
            yield return $"{ingress} names no ingressClassName.";
        }

        var backends = rules.SelectMany(rule => rule.Items("http.paths")).ToList();
        if (backends.Count == 0)
        {
            yield return $"{ingress} leads nowhere.";
        }

        foreach (var path in backends)
        {
            var name = path.Text("backend.service.name") ?? "";
            var port = path.Text("backend.service.port.name") ?? path.Text("backend.service.port.number");
            var service = cluster.Find("Service", ingress.Namespace, name);
            if (service is null)
            {
                yield return $"{ingress} leads to the Service \"{name}\", which is not in its namespace.";
            }
            else if (!service.Json.Items("spec.ports").Any(open => port == open.Text("name") || port == open.Text("port")))
            {
                yield return $"{ingress} leads to port {port} of {service}, which it does not have.";
            }
        }

        foreach (var violation in Tls(cluster, ingress, rules))
        {
            yield return violation;
        }
    }

    private static IEnumerable<string> Tls(ClusterState cluster, KubernetesObject ingress, List<JsonObject> rules)
    {
        var tls = ingress.Json.Items("spec.tls").ToList();
        var issuer = Issuer(ingress) ?? Sharing(cluster, ingress).Select(Issuer).FirstOrDefault(other => other is not null);
        var hosts = rules.Select(rule => rule.Text("host")).ToHashSet(StringComparer.Ordinal);
        if (hosts.Contains(null))
        {
            yield return $"{ingress} has a rule for any host.";
        }

        // Without TLS at all it is the Ingress of a cluster on a developer's machine.
        if (tls.Count == 0 && issuer is null)
        {
            yield break;
        }

        if (!hosts.SetEquals(tls.SelectMany(entry => entry.Texts("hosts"))))
        {
            yield return $"{ingress} has other hosts in its TLS section than in its rules.";
        }

        if (tls.Any(entry => string.IsNullOrEmpty(entry.Text("secretName"))))
        {
            yield return $"{ingress} names no Secret for a certificate.";
        }

        if (issuer is null)
        {
            yield return $"{ingress} has TLS but names no issuer of its certificate.";
        }
        else if (cluster.Find("Issuer", ingress.Namespace, issuer) is null)
        {
            yield return $"{ingress} names the issuer \"{issuer}\", which is not in its namespace.";
        }
    }

    private static string? Issuer(KubernetesObject ingress) => ingress.Annotations.GetValueOrDefault("cert-manager.io/issuer");

    // Two Ingresses of one host share its certificate, which is issued for one of them.
    private static IEnumerable<KubernetesObject> Sharing(ClusterState cluster, KubernetesObject ingress) =>
        cluster.OfKind("Ingress").Where(other => other.Namespace == ingress.Namespace
            && Certificates(other).Intersect(Certificates(ingress), StringComparer.Ordinal).Any());

    private static IEnumerable<string?> Certificates(KubernetesObject ingress) => ingress.Json.Items("spec.tls").Select(entry => entry.Text("secretName"));
}
