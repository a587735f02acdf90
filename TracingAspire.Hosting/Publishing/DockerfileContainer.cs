namespace Aspire.Hosting.Publishing;

/// <summary>
/// A container that stands for a project or an executable when the application is published. It has the annotations of
/// what it stands for, so references to either are the same.
/// </summary>
internal sealed class DockerfileContainer(IResource original) : ContainerResource(original.Name)
{
    public override ResourceAnnotationCollection Annotations => original.Annotations;
}

/// <summary>Puts a container into the place of a resource.</summary>
internal static class DockerfileContainerExtensions
{
    public static IResourceBuilder<T> PublishAsDockerfileContainer<T>(this IResourceBuilder<T> builder, string contextPath, Action<IResourceBuilder<ContainerResource>>? configure) where T : IResource
    {
        var application = builder.ApplicationBuilder;
        if (!application.ExecutionContext.IsPublishMode)
            return builder;
        if (application.TryCreateResourceBuilder<DockerfileContainer>(builder.Resource.Name, out var known))
        {
            configure?.Invoke(known);
            return builder;
        }

        application.Resources.Remove(builder.Resource);
        var stand = new DockerfileContainer(builder.Resource);
        var container = application.AddResource(stand);
        container.WithImage(builder.Resource.Name);
        container.WithDockerfile(contextPath);
        // Arguments often have paths of this machine in them.
        container.WithArgs(context => context.Args.Clear());
        configure?.Invoke(container);
        return builder.WithManifestPublishingCallback(context => context.WriteContainerAsync(stand));
    }
}
