namespace Aspire.Hosting;

/// <summary>Finds containers in the model.</summary>
public static class ContainerResourceExtensions
{
    /// <summary>The resources that are containers.</summary>
    /// <param name="model">The application model.</param>
    public static IEnumerable<IResource> GetContainerResources(this DistributedApplicationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Resources.Where(IsContainer);
    }

    /// <summary>Whether the resource is a container: whether it has an image.</summary>
    /// <param name="resource">The resource.</param>
    public static bool IsContainer(this IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.HasAnnotationOfType<ContainerImageAnnotation>();
    }
}
