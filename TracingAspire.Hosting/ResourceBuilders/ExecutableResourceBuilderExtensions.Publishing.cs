using Aspire.Hosting.Publishing;

namespace Aspire.Hosting;

public static partial class ExecutableResourceBuilderExtensions
{
    /// <summary>Publishes the program as a container built from the Dockerfile in its working directory; ignored in a run.</summary>
    /// <param name="builder">The executable.</param>
    /// <typeparam name="T">The type of the executable.</typeparam>
    public static IResourceBuilder<T> PublishAsDockerFile<T>(this IResourceBuilder<T> builder) where T : ExecutableResource =>
        builder.PublishAsDockerFile(_ => { });

    /// <summary>Publishes the program as a container built from the Dockerfile in its working directory; ignored in a run.</summary>
    /// <param name="builder">The executable.</param>
    /// <param name="configure">Changes the container.</param>
    /// <typeparam name="T">The type of the executable.</typeparam>
    public static IResourceBuilder<T> PublishAsDockerFile<T>(this IResourceBuilder<T> builder, Action<IResourceBuilder<ContainerResource>>? configure) where T : ExecutableResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.PublishAsDockerfileContainer(builder.Resource.WorkingDirectory, configure);
    }
}
