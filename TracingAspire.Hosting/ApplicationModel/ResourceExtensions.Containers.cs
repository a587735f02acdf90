using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

public static partial class ResourceExtensions
{
    /// <summary>The name of the image a resource is made from, with registry and tag or digest.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="imageName">The name.</param>
    public static bool TryGetContainerImageName(this IResource resource, [NotNullWhen(true)] out string? imageName) =>
        resource.TryGetContainerImageName(useBuiltImage: true, out imageName);

    /// <summary>The name of the image a resource is made from, with registry and tag or digest.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="useBuiltImage">Whether the name that a Dockerfile is built under counts.</param>
    /// <param name="imageName">The name.</param>
    public static bool TryGetContainerImageName(this IResource resource, bool useBuiltImage, [NotNullWhen(true)] out string? imageName)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var annotations = resource.Annotations.Snapshot();
        imageName = useBuiltImage && annotations.OfType<DockerfileBuildAnnotation>().LastOrDefault() is { ImageName.Length: > 0 } build
            ? WithSuffix(build.ImageName, ":", build.ImageTag)
            : annotations.OfType<ContainerImageAnnotation>().LastOrDefault() is { } image ? FullName(image) : null;
        return imageName is not null;
    }

    /// <summary>The mounts of a resource, where it has any.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="volumeMounts">The mounts.</param>
    public static bool TryGetContainerMounts(this IResource resource, [NotNullWhen(true)] out IEnumerable<ContainerMountAnnotation>? volumeMounts) =>
        resource.TryGetAnnotationsOfType(out volumeMounts);

    internal static bool IsPersistent(this IResource resource) =>
        resource.TryGetLastAnnotation<ContainerLifetimeAnnotation>(out var lifetime) && lifetime.Lifetime == ContainerLifetime.Persistent;

    private static string FullName(ContainerImageAnnotation image)
    {
        var name = string.IsNullOrEmpty(image.Registry) ? image.Image : $"{image.Registry}/{image.Image}";
        return string.IsNullOrEmpty(image.SHA256) ? WithSuffix(name, ":", image.Tag) : $"{name}@sha256:{image.SHA256}";
    }

    private static string WithSuffix(string name, string separator, string? suffix) =>
        string.IsNullOrEmpty(suffix) ? name : name + separator + suffix;
}
