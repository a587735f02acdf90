using Aspire.Hosting.Dcp.Model;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>The mounts of a container.</summary>
internal static class ContainerMounts
{
    public static List<VolumeMount> Of(IResource resource) =>
        resource.TryGetContainerMounts(out var mounts) ? [.. mounts.Select(m => Of(resource, m))] : [];

    private static VolumeMount Of(IResource resource, ContainerMountAnnotation mount)
    {
        // A container runtime would make an empty folder there, owned by root.
        var isBind = mount.Type == ContainerMountType.BindMount;
        if (isBind && !Path.Exists(mount.Source))
            throw new DistributedApplicationException($"'{resource.Name}' cannot start because '{mount.Source}', which it mounts at '{mount.Target}', does not exist: create it or correct WithBindMount.");
        return new VolumeMount
        {
            Type = isBind ? VolumeMount.Bind : VolumeMount.Volume,
            Source = mount.Source,
            Target = mount.Target,
            ReadOnly = mount.IsReadOnly,
        };
    }
}
