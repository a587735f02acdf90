using System.Text.Json.Nodes;

namespace TracingAspire.Tests.Deployment.Objects;

/// <summary>What makes pods: the pods' labels and what runs in them.</summary>
/// <param name="Owner">The Deployment, StatefulSet, Job …</param>
/// <param name="Template">Its pod template.</param>
internal sealed record Workload(KubernetesObject Owner, JsonObject Template)
{
    public string Namespace => Owner.Namespace;

    public IReadOnlyDictionary<string, string> Labels => Template.Map("metadata.labels");

    public IReadOnlyDictionary<string, string> Annotations => Template.Map("metadata.annotations");

    public JsonNode? Pod => Template["spec"];

    public bool RunsToItsEnd => Owner.Kind is "Job" or "CronJob";

    /// <summary>All containers, those that run before the others included.</summary>
    public IEnumerable<JsonObject> Containers => Pod.Items("initContainers").Concat(Pod.Items("containers"));

    /// <summary>The containers that are there as long as the pod is: a sidecar is an init container that restarts.</summary>
    public IEnumerable<JsonObject> LongRunning => RunsToItsEnd
        ? []
        : Pod.Items("initContainers").Where(container => container.Text("restartPolicy") == "Always").Concat(Pod.Items("containers"));

    /// <summary>The name its pods go by: the Service account's, else Kubernetes' default.</summary>
    public string ServiceAccount => Pod.Text("serviceAccountName") ?? "default";

    /// <summary>The workload an object is; null where it makes no pods.</summary>
    public static Workload? Of(KubernetesObject owner)
    {
        var template = owner.Kind switch
        {
            "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job" => owner.Json.At("spec.template"),
            "CronJob" => owner.Json.At("spec.jobTemplate.spec.template"),
            "Pod" => owner.Json,
            _ => null,
        };
        return template is JsonObject found ? new(owner, found) : null;
    }

    public override string ToString() => Owner.ToString();
}
