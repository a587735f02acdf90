using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Settings;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>
/// Lays the variables of the settings over those of the manifest before anything is resolved: they decide on ports
/// (<c>HTTPS_PORTS</c>), and other resources may refer to them.
/// </summary>
internal static class EnvironmentOverrides
{
    public static ManifestDocument Apply(ManifestDocument manifest, AspirateSettings settings) =>
        new(manifest.Path, [.. manifest.Resources.Select(resource => resource is WorkloadResource workload ? Apply(workload, settings) : resource)]);

    private static WorkloadResource Apply(WorkloadResource resource, AspirateSettings settings)
    {
        var own = settings.For(resource.Name, resource.IsProject).Env;
        var names = own.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        return resource with
        {
            Env =
            [
                .. resource.Env.Where(variable => !names.Contains(variable.Name)),
                .. own.Where(member => member.Value is JsonText).Select(member => new PlacedText(
                    member.Name,
                    ((JsonText)member.Value).Value,
                    $"{SettingsReader.FileName}: resources.{resource.Name}.env.{member.Name}",
                    member.Value.Line)),
            ],
        };
    }
}
