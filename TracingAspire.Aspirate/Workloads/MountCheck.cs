using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>Mount paths a pod would be refused for.</summary>
internal static class MountCheck
{
    public static void Run(Workload workload, ManifestDocument manifest, ProblemList problems)
    {
        var resource = manifest.Find(workload.Name)!;
        var paths = workload.ConfigFiles.Select(file => file.MountPath)
            .Concat(workload.Volumes.Select(volume => volume.MountPath))
            .Concat(workload.Settings.EmptyDirs.Select(folder => folder.Path))
            .ToList();
        foreach (var path in paths.Where(path => path.Contains(':', StringComparison.Ordinal) || path.Trim('/').Length == 0))
            problems.Error(resource.Path, resource.Line, $"nothing can be mounted at '{path}': a mount path is below '/' and has no ':'.");
        foreach (var path in paths.GroupBy(path => path.TrimEnd('/'), StringComparer.Ordinal).Where(group => group.Key.Length > 0 && group.Skip(1).Any()))
            problems.Error(resource.Path, resource.Line, $"two things are mounted at '{path.Key}': of files, volumes and emptyDirs a path takes one.");
    }
}
