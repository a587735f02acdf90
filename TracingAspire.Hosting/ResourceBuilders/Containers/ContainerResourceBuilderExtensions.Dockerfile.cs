using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Aspire.Hosting;

public static partial class ContainerResourceBuilderExtensions
{
    private const string Placeholder = "placeholder";

    /// <summary>Adds a container whose image is built from a Dockerfile.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="contextPath">The folder sent to the container runtime, relative to the AppHost's folder.</param>
    /// <param name="dockerfilePath">The Dockerfile, relative to that folder; default <c>Dockerfile</c>.</param>
    /// <param name="stage">The stage that is built; default the last one.</param>
    public static IResourceBuilder<ContainerResource> AddDockerfile(this IDistributedApplicationBuilder builder, [ResourceName] string name, string contextPath, string? dockerfilePath = null, string? stage = null)
    {
        ArgumentNullException.ThrowIfNull(contextPath);
        return builder.AddContainer(name, Placeholder).WithDockerfile(contextPath, dockerfilePath, stage);
    }

    /// <summary>Adds a container whose image is built from a Dockerfile that is written at the start.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="contextPath">The folder sent to the container runtime, relative to the AppHost's folder.</param>
    /// <param name="dockerfileFactory">Returns the text of the Dockerfile.</param>
    /// <param name="stage">The stage that is built; default the last one.</param>
    public static IResourceBuilder<ContainerResource> AddDockerfileFactory(this IDistributedApplicationBuilder builder, [ResourceName] string name, string contextPath, Func<DockerfileFactoryContext, string> dockerfileFactory, string? stage = null)
    {
        ArgumentNullException.ThrowIfNull(contextPath);
        return builder.AddContainer(name, Placeholder).WithDockerfileFactory(contextPath, dockerfileFactory, stage);
    }

    /// <summary>Adds a container whose image is built from a Dockerfile that is written at the start.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="contextPath">The folder sent to the container runtime, relative to the AppHost's folder.</param>
    /// <param name="dockerfileFactory">Returns the text of the Dockerfile.</param>
    /// <param name="stage">The stage that is built; default the last one.</param>
    public static IResourceBuilder<ContainerResource> AddDockerfileFactory(this IDistributedApplicationBuilder builder, [ResourceName] string name, string contextPath, Func<DockerfileFactoryContext, Task<string>> dockerfileFactory, string? stage = null)
    {
        ArgumentNullException.ThrowIfNull(contextPath);
        return builder.AddContainer(name, Placeholder).WithDockerfileFactory(contextPath, dockerfileFactory, stage);
    }

    /// <summary>Builds the image of the container from a Dockerfile.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="contextPath">The folder sent to the container runtime, relative to the AppHost's folder.</param>
    /// <param name="dockerfilePath">The Dockerfile, relative to that folder; default <c>Dockerfile</c>.</param>
    /// <param name="stage">The stage that is built; default the last one.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithDockerfile<T>(this IResourceBuilder<T> builder, string contextPath, string? dockerfilePath = null, string? stage = null) where T : ContainerResource
    {
        var context = ContextOf(builder, contextPath);
        return builder.BuildFrom(new DockerfileBuildAnnotation(context, Path.GetFullPath(dockerfilePath ?? "Dockerfile", context), stage));
    }

    /// <summary>Builds the image of the container from a Dockerfile that is written at the start.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="contextPath">The folder sent to the container runtime, relative to the AppHost's folder.</param>
    /// <param name="dockerfileFactory">Returns the text of the Dockerfile.</param>
    /// <param name="stage">The stage that is built; default the last one.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithDockerfileFactory<T>(this IResourceBuilder<T> builder, string contextPath, Func<DockerfileFactoryContext, string> dockerfileFactory, string? stage = null) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(dockerfileFactory);
        return builder.WithDockerfileFactory(contextPath, context => Task.FromResult(dockerfileFactory(context)), stage);
    }

    /// <summary>Builds the image of the container from a Dockerfile that is written at the start.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="contextPath">The folder sent to the container runtime, relative to the AppHost's folder.</param>
    /// <param name="dockerfileFactory">Returns the text of the Dockerfile.</param>
    /// <param name="stage">The stage that is built; default the last one.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithDockerfileFactory<T>(this IResourceBuilder<T> builder, string contextPath, Func<DockerfileFactoryContext, Task<string>> dockerfileFactory, string? stage = null) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(dockerfileFactory);
        var context = ContextOf(builder, contextPath);

        // In a folder of its own, which is all that a builder would look at.
        var path = Path.Combine(Directory.CreateTempSubdirectory("aspire-dockerfile-").FullName, "Dockerfile");
        return builder.BuildFrom(new DockerfileBuildAnnotation(context, path, stage) { DockerfileFactory = dockerfileFactory });
    }

    private static string ContextOf<T>(IResourceBuilder<T> builder, string contextPath) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(contextPath);
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(contextPath, builder.ApplicationBuilder.AppHostDirectory));
    }

    private static IResourceBuilder<T> BuildFrom<T>(this IResourceBuilder<T> builder, DockerfileBuildAnnotation build) where T : ContainerResource
    {
        // A tag of its own for every run: the container runtime must not take an older image.
        var seed = builder.ApplicationBuilder.AppHostDirectory + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);
        build.ImageName = builder.Resource.Name.ToLowerInvariant();
        build.ImageTag = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))[..40];
        if (!builder.Resource.IsContainer())
            builder.WithImage(build.ImageName, build.ImageTag);
        return builder.WithAnnotation(build, ResourceAnnotationMutationBehavior.Replace);
    }
}
