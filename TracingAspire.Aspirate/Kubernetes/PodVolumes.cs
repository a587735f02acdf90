using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kubernetes;

/// <summary>Volumes of a pod and where its container sees them.</summary>
internal static class PodVolumes
{
    private const string Config = "aspirate-config";
    private const string SecretConfig = "aspirate-config-secrets";
    private const string EmptyDirPrefix = "empty-dir";

    public static YamlList? Volumes(Workload workload)
    {
        var volumes = new List<YamlNode>();
        if (workload.ConfigFiles.Any(file => !file.IsSecret))
            volumes.Add(YamlMap.Of(("name", Config), ("configMap", YamlMap.Of(("name", workload.ConfigName)))));
        if (workload.ConfigFiles.Any(file => file.IsSecret))
            volumes.Add(YamlMap.Of(("name", SecretConfig), ("secret", YamlMap.Of(("secretName", workload.SecretConfigName)))));
        volumes.AddRange(workload.Settings.EmptyDirs.Select((folder, index) =>
            YamlMap.Of(("name", EmptyDirName(folder.Path, index)), ("emptyDir", folder.Source))));
        return YamlList.Of(volumes);
    }

    public static YamlList? Mounts(Workload workload)
    {
        var mounts = new List<YamlNode>();
        mounts.AddRange(workload.ConfigFiles.Select(file => YamlMap.Of(
            ("name", file.IsSecret ? SecretConfig : Config),
            ("mountPath", file.MountPath),
            ("readOnly", true),
            ("subPath", file.Key))));
        mounts.AddRange(workload.Volumes.Select(volume => YamlMap.Of(
            ("name", volume.Name),
            ("mountPath", volume.MountPath),
            ("readOnly", volume.ReadOnly ? true : null))));
        mounts.AddRange(workload.Settings.EmptyDirs.Select((folder, index) => YamlMap.Of(
            ("name", EmptyDirName(folder.Path, index)),
            ("mountPath", folder.Path))));
        return YamlList.Of(mounts);
    }

    /// <summary><c>/tmp</c> is <c>tmp</c>; a path that makes no name is counted.</summary>
    private static string EmptyDirName(string path, int index)
    {
        var name = path.Trim('/').Replace('/', '-');
        return Expressions.KubernetesName.IsLabel(name) ? name : $"{EmptyDirPrefix}-{index}";
    }
}
