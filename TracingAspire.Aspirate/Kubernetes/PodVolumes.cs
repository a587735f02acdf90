using TracingAspire.Aspirate.Workloads;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Kubernetes;

/// <summary>Volumes of a pod and where its container sees them.</summary>
internal static class PodVolumes
{
    private const string EmptyDirPrefix = "empty-dir";

    public static YamlList? Volumes(Workload workload)
    {
        var volumes = new List<YamlNode>();
        if (workload.ConfigFiles.Any(file => !file.IsSecret))
            volumes.Add(YamlMap.Of(("name", Workload.ConfigVolume), ("configMap", YamlMap.Of(("name", workload.ConfigName)))));
        if (workload.ConfigFiles.Any(file => file.IsSecret))
            volumes.Add(YamlMap.Of(("name", Workload.SecretConfigVolume), ("secret", YamlMap.Of(("secretName", workload.SecretConfigName)))));
        volumes.AddRange(EmptyDirs(workload).Select(folder => YamlMap.Of(("name", folder.Name), ("emptyDir", folder.Source))));
        return YamlList.Of(volumes);
    }

    public static YamlList? Mounts(Workload workload)
    {
        var mounts = new List<YamlNode>();
        mounts.AddRange(workload.ConfigFiles.Select(file => YamlMap.Of(
            ("name", file.IsSecret ? Workload.SecretConfigVolume : Workload.ConfigVolume),
            ("mountPath", file.MountPath),
            ("readOnly", true),
            ("subPath", file.Key))));
        mounts.AddRange(workload.Volumes.Select(volume => YamlMap.Of(
            ("name", volume.Name),
            ("mountPath", volume.MountPath),
            ("readOnly", volume.ReadOnly ? true : null))));
        mounts.AddRange(EmptyDirs(workload).Select(folder => YamlMap.Of(("name", folder.Name), ("mountPath", folder.Path))));
        return YamlList.Of(mounts);
    }

    /// <summary><c>/tmp</c> is <c>tmp</c>; a path that makes no name, or one that is taken, is counted.</summary>
    private static IEnumerable<(string Name, string Path, YamlMap Source)> EmptyDirs(Workload workload)
    {
        var taken = workload.Volumes.Select(volume => volume.Name).Concat([Workload.ConfigVolume, Workload.SecretConfigVolume]).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, folder) in workload.Settings.EmptyDirs.Index())
        {
            var name = folder.Path.Trim('/').Replace('/', '-');
            if (!Expressions.KubernetesName.IsLabel(name) || !taken.Add(name))
                name = $"{EmptyDirPrefix}-{index}";
            yield return (name, folder.Path, folder.Source);
        }
    }
}
