using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kubernetes;

/// <summary>The pods of a workload.</summary>
internal static class PodTemplate
{
    public static YamlMap Create(Workload workload, string? imagePullSecret)
    {
        var settings = workload.Settings;
        return YamlMap.Of(
            ("metadata", YamlMap.Of(
                ("labels", KubernetesObject.Labels(workload)),
                ("annotations", YamlMap.OfTexts(workload.PodAnnotations)))),
            ("spec", YamlMap.Of(
                ("automountServiceAccountToken", settings.AutomountServiceAccountToken),
                ("containers", new YamlList([Container(workload)])),
                ("enableServiceLinks", settings.EnableServiceLinks),
                ("imagePullSecrets", workload.UsesRegistryCredentials && imagePullSecret is not null
                    ? new YamlList([YamlMap.Of(("name", imagePullSecret))])
                    : null),
                ("securityContext", settings.PodSecurityContext),
                ("serviceAccountName", settings.ServiceAccountName),
                ("terminationGracePeriodSeconds", settings.TerminationGracePeriodSeconds),
                ("volumes", PodVolumes.Volumes(workload)))));
    }

    private static YamlMap Container(Workload workload)
    {
        var settings = workload.Settings;
        return YamlMap.Of(
            ("name", workload.Name),
            ("image", workload.Image),
            ("imagePullPolicy", workload.ImagePullPolicy),
            ("command", workload.Command is { } command ? YamlList.OfTexts([command]) : null),
            ("args", YamlList.OfTexts(workload.Args)),
            ("ports", YamlList.Of(workload.ContainerPorts.Select(Port))),
            ("envFrom", YamlList.Of(EnvFrom(workload))),
            ("lifecycle", settings.PreStopSleepSeconds is { } seconds
                ? YamlMap.Of(("preStop", YamlMap.Of(("sleep", YamlMap.Of(("seconds", seconds))))))
                : null),
            ("startupProbe", settings.StartupProbe),
            ("livenessProbe", settings.LivenessProbe),
            ("readinessProbe", settings.ReadinessProbe),
            ("resources", settings.Resources),
            ("securityContext", settings.SecurityContext),
            ("volumeMounts", PodVolumes.Mounts(workload)));
    }

    private static YamlNode Port(WorkloadPort port) => YamlMap.Of(
        ("name", port.Name),
        ("containerPort", port.ContainerPort),
        ("protocol", port.Protocol == "TCP" ? null : port.Protocol));

    private static IEnumerable<YamlNode> EnvFrom(Workload workload)
    {
        if (!workload.Environment.IsEmpty)
            yield return YamlMap.Of(("configMapRef", YamlMap.Of(("name", workload.ConfigMapName))));
        if (!workload.SecretEnvironment.IsEmpty)
            yield return YamlMap.Of(("secretRef", YamlMap.Of(("name", workload.SecretName))));
    }
}
