using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Kubernetes.Resources;

namespace TracingAspire.AppHost.Publishing;

/// <summary>Config files in Kubernetes.</summary>
internal static class KubernetesConfigFileExtensions
{
    private const string Volume = "config-file";

    /// <summary>Puts the text of <paramref name="source"/> into a ConfigMap and mounts it as the file <paramref name="target"/>.</summary>
    public static void MountConfigFile(this KubernetesResource service, string source, string target)
    {
        if (service.Workload?.PodTemplate.Spec is not { } pod)
        {
            return;
        }

        var key = Path.GetFileName(target);
        var name = $"{service.Name}-{Volume}";
        service.AdditionalResources.Add(new ConfigMap { Metadata = { Name = name }, Data = { [key] = Literal(File.ReadAllText(source)) } });
        pod.Volumes.Add(new() { Name = Volume, ConfigMap = new() { Name = name } });
        foreach (var container in pod.Containers)
        {
            container.VolumeMounts.Add(new() { Name = Volume, MountPath = target, SubPath = key, ReadOnly = true });
        }
    }

    // A Helm chart is a template: what looks like one in the file is text.
    private static string Literal(string text) => text.Replace("{{", "{{ \"{{\" }}", StringComparison.Ordinal);
}
