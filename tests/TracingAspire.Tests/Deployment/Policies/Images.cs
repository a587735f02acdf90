using TracingAspire.AppHost.Settings;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>Every image has a fixed version, the same one everywhere and on a developer's machine.</summary>
internal sealed class Images : IPolicy
{
    private static readonly ContainerImage[] Pinned = [ContainerImages.Pinned.Collector, ContainerImages.Pinned.Jaeger, ContainerImages.Pinned.DynamoDB];

    public IEnumerable<string> Check(ClusterState cluster)
    {
        var uses = (from workload in cluster.Workloads
                    from container in workload.Containers
                    select (Workload: workload, Container: container.Text("name"), Image: container.Text("image") ?? "")).ToList();
        foreach (var (workload, container, image) in uses)
        {
            var (name, tag, digest) = Split(image);
            if (name.Length == 0)
            {
                yield return $"{workload}: the container {container} has no image; the operator's own version would decide.";
            }
            else if (digest is null && tag is null or "latest")
            {
                yield return $"{workload}: the image {image} is not pinned to a version.";
            }
            else if (Pinned.FirstOrDefault(pinned => name.EndsWith(pinned.Repository, StringComparison.Ordinal)) is { } same && same.Tag != tag)
            {
                yield return $"{workload}: the image {image} has another version than a developer's machine runs ({same.Tag}).";
            }
        }

        foreach (var mixed in uses.Select(use => Split(use.Image)).Distinct().GroupBy(image => image.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"The image {mixed.Key} is used in {mixed.Count()} versions.";
        }
    }

    private static (string Name, string? Tag, string? Digest) Split(string image)
    {
        var at = image.Split('@', 2);
        var colon = at[0].LastIndexOf(':');
        var tagged = colon > at[0].LastIndexOf('/');
        return (tagged ? at[0][..colon] : at[0], tagged ? at[0][(colon + 1)..] : null, at.Length > 1 ? at[1] : null);
    }
}
