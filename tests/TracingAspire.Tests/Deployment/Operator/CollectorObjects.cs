using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;
using static TracingAspire.Tests.Deployment.Operator.OpenTelemetryOperator;

namespace TracingAspire.Tests.Deployment.Operator;

/// <summary>The workload, Services, service account and NetworkPolicy the operator makes for a Collector of its own.</summary>
internal static class CollectorObjects
{
    public static IEnumerable<KubernetesObject> Of(KubernetesObject collector)
    {
        var name = $"{collector.Name}-collector";
        yield return Make(collector, "apps/v1", WorkloadKind(collector), name, WorkloadSpec(collector, name));
        var ports = CollectorPorts.OfService(collector).ToList();
        if (ports.Count > 0)
        {
            yield return Make(collector, "v1", "Service", name, ServiceSpec(collector, ports));
            yield return Make(collector, "v1", "Service", $"{name}-headless", ServiceSpec(collector, ports));
        }

        var extensions = CollectorPorts.OfExtensions(collector).ToList();
        if (extensions.Count > 0)
        {
            yield return Make(collector, "v1", "Service", $"{name}-extension", ServiceSpec(collector, extensions));
        }

        if (collector.Json.Text("spec.serviceAccount") is null)
        {
            yield return Make(collector, "v1", "ServiceAccount", name, null);
        }

        // From 0.158 on the operator lets every pod of the cluster in unless the resource says otherwise.
        if (collector.Json.Flag("spec.networkPolicy.enabled") != false)
        {
            yield return Make(collector, "networking.k8s.io/v1", "NetworkPolicy", $"{name}-networkpolicy", AnyIngress(collector));
        }

        yield return Make(collector, "policy/v1", "PodDisruptionBudget", name, Budget(collector));
        if (collector.Json.At("spec.autoscaler") is not null)
        {
            yield return Make(collector, "autoscaling/v2", "HorizontalPodAutoscaler", name, Autoscaler(collector));
        }
    }

    private static string WorkloadKind(KubernetesObject collector) => Mode(collector) switch
    {
        "statefulset" => "StatefulSet",
        "daemonset" => "DaemonSet",
        _ => "Deployment",
    };

    private static KubernetesObject Make(KubernetesObject collector, string apiVersion, string kind, string name, JsonObject? spec)
    {
        var json = new JsonObject
        {
            ["apiVersion"] = apiVersion,
            ["kind"] = kind,
            ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = collector.Namespace },
        };
        if (spec is not null)
        {
            json["spec"] = spec;
        }

        return new(json, collector);
    }

    private static JsonObject WorkloadSpec(KubernetesObject collector, string name)
    {
        var labels = SelectorLabels(collector);
        foreach (var (key, value) in collector.Labels.Append(new("app.kubernetes.io/name", name)))
        {
            labels.TryAdd(key, value);
        }

        var pod = new JsonObject
        {
            ["serviceAccountName"] = collector.Json.Text("spec.serviceAccount") ?? name,
            ["securityContext"] = Copy(collector, "spec.podSecurityContext"),
            ["terminationGracePeriodSeconds"] = Copy(collector, "spec.terminationGracePeriodSeconds"),
            ["topologySpreadConstraints"] = Copy(collector, "spec.topologySpreadConstraints"),
            ["initContainers"] = Copy(collector, "spec.initContainers"),
            ["volumes"] = Copy(collector, "spec.volumes"),
            ["containers"] = new JsonArray(
            [
                CollectorContainer.Of(collector),
                .. collector.Json.Items("spec.additionalContainers").Select(container => container.DeepClone()),
            ]),
        };
        return new()
        {
            ["replicas"] = Copy(collector, "spec.replicas"),
            ["strategy"] = Copy(collector, "spec.deploymentUpdateStrategy"),
            ["selector"] = new JsonObject { ["matchLabels"] = SelectorLabels(collector) },
            ["template"] = new JsonObject
            {
                ["metadata"] = new JsonObject { ["labels"] = labels, ["annotations"] = Copy(collector, "spec.podAnnotations") },
                ["spec"] = pod,
            },
        };
    }

    private static JsonObject ServiceSpec(KubernetesObject collector, IEnumerable<CollectorPort> ports) => new()
    {
        ["selector"] = SelectorLabels(collector),
        ["ports"] = new JsonArray([.. ports.Select(port => port.ToServicePort())]),
    };

    private static JsonObject Budget(KubernetesObject collector)
    {
        var spec = Copy(collector, "spec.podDisruptionBudget") as JsonObject ?? new JsonObject { ["maxUnavailable"] = 1 };
        spec["selector"] = new JsonObject { ["matchLabels"] = SelectorLabels(collector) };
        return spec;
    }

    private static JsonObject Autoscaler(KubernetesObject collector) => new()
    {
        ["scaleTargetRef"] = new JsonObject
        {
            ["apiVersion"] = collector.ApiVersion,
            ["kind"] = collector.Kind,
            ["name"] = collector.Name,
        },
        ["minReplicas"] = Copy(collector, "spec.autoscaler.minReplicas"),
        ["maxReplicas"] = Copy(collector, "spec.autoscaler.maxReplicas"),
    };

    private static JsonObject AnyIngress(KubernetesObject collector) => new()
    {
        ["podSelector"] = new JsonObject { ["matchLabels"] = SelectorLabels(collector) },
        ["policyTypes"] = new JsonArray("Ingress"),
        ["ingress"] = new JsonArray(new JsonObject
        {
            ["ports"] = new JsonArray([.. CollectorPorts.All(collector).Select(port => new JsonObject { ["port"] = port.Number })]),
        }),
    };
}
