using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kubernetes;

/// <summary>A workload as a Deployment, or as a StatefulSet where it has volumes.</summary>
internal static class WorkloadObject
{
    public static YamlMap Create(Workload workload, string? imagePullSecret) =>
        workload.IsStateful ? StatefulSet(workload, imagePullSecret) : Deployment(workload, imagePullSecret);

    private static YamlMap Deployment(Workload workload, string? imagePullSecret) => KubernetesObject.Create(
        "apps/v1",
        "Deployment",
        KubernetesObject.Metadata(workload.Name, workload, workload.Annotations),
        ("spec", YamlMap.Of(
            ("minReadySeconds", workload.Settings.MinReadySeconds),
            ("progressDeadlineSeconds", workload.Settings.ProgressDeadlineSeconds),
            ("replicas", workload.Settings.Replicas ?? 1),
            ("revisionHistoryLimit", workload.Settings.RevisionHistoryLimit),
            ("selector", YamlMap.Of(("matchLabels", KubernetesObject.Selector(workload)))),
            ("strategy", workload.Settings.Strategy),
            ("template", PodTemplate.Create(workload, imagePullSecret)))));

    private static YamlMap StatefulSet(Workload workload, string? imagePullSecret) => KubernetesObject.Create(
        "apps/v1",
        "StatefulSet",
        KubernetesObject.Metadata(workload.Name, workload, workload.Annotations),
        ("spec", YamlMap.Of(
            ("serviceName", workload.GoverningServiceName),
            ("minReadySeconds", workload.Settings.MinReadySeconds),
            ("replicas", workload.Settings.Replicas ?? 1),
            ("revisionHistoryLimit", workload.Settings.RevisionHistoryLimit),
            ("selector", YamlMap.Of(("matchLabels", KubernetesObject.Selector(workload)))),
            ("template", PodTemplate.Create(workload, imagePullSecret)),
            ("volumeClaimTemplates", YamlList.Of(workload.Volumes.Select(Claim))))));

    private static YamlMap Claim(WorkloadVolume volume) => YamlMap.Of(
        ("metadata", YamlMap.Of(("name", volume.Name))),
        ("spec", YamlMap.Of(
            ("accessModes", YamlList.OfTexts(volume.AccessModes)),
            ("storageClassName", volume.StorageClassName),
            ("resources", YamlMap.Of(("requests", YamlMap.Of(("storage", volume.Size))))))));
}
