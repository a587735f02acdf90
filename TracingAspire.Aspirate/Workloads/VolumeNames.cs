using System.Collections.Immutable;
using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;
using TracingAspire.Aspirate.Settings;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>Volumes of the container engine to claims of a StatefulSet.</summary>
internal sealed class VolumeNames(ProblemList problems)
{
    private const string DefaultSize = "1Gi";

    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    public ImmutableArray<WorkloadVolume> Read(WorkloadResource resource, WorkloadSettings settings)
    {
        var volumes = ImmutableArray.CreateBuilder<WorkloadVolume>();
        foreach (var volume in resource.Volumes)
        {
            var name = Name(resource, volume);
            if (!KubernetesName.IsLabel(name))
                problems.Error(volume.Path, volume.Line, $"'{name}' is no volume name in Kubernetes: {KubernetesName.LabelRule}.");
            else if (name is Workload.ConfigVolume or Workload.SecretConfigVolume)
                problems.Error(volume.Path, volume.Line, $"'{name}' is the volume of the files that are mounted; rename the volume in the AppHost.");
            else if (!volume.Target.StartsWith('/'))
                problems.Error(volume.Path, volume.Line, $"the target '{volume.Target}' is no absolute path in the container.");
            else if (volumes.Any(other => other.Name == name))
                problems.Error(volume.Path, volume.Line, $"the volume '{name}' is mounted twice; Kubernetes claims it once.");
            else
                volumes.Add(Claim(name, volume, settings));
            Note(resource, volume, name);
        }

        return [.. volumes.OrderBy(volume => volume.Name, StringComparer.Ordinal)];
    }

    /// <summary>As the original names them.</summary>
    public static string Name(WorkloadResource resource, ManifestVolume volume) =>
        (volume.Name is { Length: > 0 } name ? name : $"{resource.Name}-{volume.Target}")
            .Replace('/', '-').Replace('.', '-').Replace('_', '-').Replace("--", "-", StringComparison.Ordinal).Trim('-').ToLowerInvariant();

    private static WorkloadVolume Claim(string name, ManifestVolume volume, WorkloadSettings settings)
    {
        var set = settings.Volume(name);
        return new(
            name,
            volume.Target,
            volume.ReadOnly,
            set?.Text("size") ?? DefaultSize,
            set?.Text("storageClassName"),
            set?.Texts("accessModes") is { IsEmpty: false } modes ? modes : ["ReadWriteOnce"]);
    }

    private void Note(WorkloadResource resource, ManifestVolume volume, string name)
    {
        if (!_owners.TryAdd(name, resource.Name) && _owners[name] != resource.Name)
            problems.Note(volume.Path, $"the volume '{name}' is also '{_owners[name]}'s; in Kubernetes each has a claim of its own.");
    }
}
