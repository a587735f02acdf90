using Aspire.Hosting.Publishing;

namespace Aspire.Hosting;

public static partial class ProjectResourceBuilderExtensions
{
    /// <summary>Has the published project ignore the headers of a proxy.</summary>
    /// <param name="builder">The project.</param>
    public static IResourceBuilder<ProjectResource> DisableForwardedHeaders(this IResourceBuilder<ProjectResource> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new DisableForwardedHeadersAnnotation(), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Publishes the project as a container built from the Dockerfile in its folder; ignored in a run.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="configure">Changes the container.</param>
    /// <typeparam name="T">The type of the project.</typeparam>
    public static IResourceBuilder<T> PublishAsDockerFile<T>(this IResourceBuilder<T> builder, Action<IResourceBuilder<ContainerResource>>? configure = null) where T : ProjectResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.PublishAsDockerfileContainer(Path.GetDirectoryName(builder.Resource.GetProjectMetadata().ProjectPath)!, container =>
        {
            // The port ASP.NET's base images listen on.
            foreach (var endpoint in container.Resource.Annotations.OfType<EndpointAnnotation>().Where(e => e.Name is "http" or "https"))
                endpoint.TargetPort ??= 8080;
            configure?.Invoke(container);
        });
    }
}
