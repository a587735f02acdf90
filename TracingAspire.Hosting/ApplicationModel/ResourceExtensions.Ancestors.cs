using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Reads annotations of resources and of those they belong to.</summary>
public static partial class ResourceExtensions
{
    /// <summary>Whether the resource or one it belongs to has an annotation of a type.</summary>
    /// <param name="resource">The resource.</param>
    /// <typeparam name="T">The type.</typeparam>
    public static bool HasAnnotationIncludingAncestorsOfType<T>(this IResource resource) where T : IResourceAnnotation =>
        WithAncestors(resource).Any(r => r.HasAnnotationOfType<T>());

    /// <summary>All annotations of a type of the resource and of those it belongs to, where there are any.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="result">The annotations, those of the resource first.</param>
    /// <typeparam name="T">The type.</typeparam>
    public static bool TryGetAnnotationsIncludingAncestorsOfType<T>(this IResource resource, [NotNullWhen(true)] out IEnumerable<T>? result) where T : IResourceAnnotation
    {
        var found = WithAncestors(resource).SelectMany(r => r.Annotations.Snapshot().OfType<T>()).ToArray();
        result = found.Length == 0 ? null : found;
        return result is not null;
    }

    private static IEnumerable<IResource> WithAncestors(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        for (var current = resource; current is not null; current = (current as IResourceWithParent)?.Parent)
            yield return current;
    }
}
