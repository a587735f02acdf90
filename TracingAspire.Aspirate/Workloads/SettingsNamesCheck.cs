using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;
using TracingAspire.Aspirate.Settings;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>
/// Names in a resource's own settings that the resource does not have, which would be settings without effect. In the
/// layers below they may be meant for others.
/// </summary>
internal sealed class SettingsNamesCheck(WorkloadResource resource, WorkloadSettings own, ProblemList problems)
{
    private readonly string _path = $"{SettingsReader.FileName}: resources.{resource.Name}";

    public void Run()
    {
        var bindings = resource.Bindings.Select(binding => binding.Name).ToList();
        foreach (var name in own.OmittedPorts.Except(bindings))
            problems.Error($"{_path}.service.omit", $"'{resource.Name}' has no binding '{name}'; {Listing.Of("there is", bindings)}.");

        var volumes = resource.Volumes.Select(volume => VolumeNames.Name(resource, volume)).ToList();
        foreach (var name in own.Volumes.Except(volumes))
            problems.Error($"{_path}.volumes.{name}", $"'{resource.Name}' has no volume '{name}'; {Listing.Of("there is", volumes)}.");
    }
}
