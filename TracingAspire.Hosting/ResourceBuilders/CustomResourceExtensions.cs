namespace Aspire.Hosting;

/// <summary>Describes resources of one's own.</summary>
public static class CustomResourceExtensions
{
    /// <summary>Says what the resource looks like before anything is published.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="initialSnapshot">The first snapshot.</param>
    /// <typeparam name="TResource">The type of the resource.</typeparam>
    public static IResourceBuilder<TResource> WithInitialState<TResource>(this IResourceBuilder<TResource> builder, CustomResourceSnapshot initialSnapshot) where TResource : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(initialSnapshot);
        return builder.WithAnnotation(new ResourceSnapshotAnnotation(initialSnapshot), ResourceAnnotationMutationBehavior.Replace);
    }
}
