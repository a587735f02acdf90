namespace Aspire.Hosting;

public static partial class ContainerResourceBuilderExtensions
{
    /// <summary>Passes an argument to the build of the image.</summary>
    /// <param name="builder">The container, built from a Dockerfile.</param>
    /// <param name="name">The argument, an <c>ARG</c> of the Dockerfile.</param>
    /// <param name="value">Text, a number, a switch or a value that becomes known at the start; null takes it from the environment.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithBuildArg<T>(this IResourceBuilder<T> builder, string name, object? value) where T : ContainerResource
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        builder.RequireBuild(nameof(WithBuildArg)).BuildArguments[name] = value;
        return builder;
    }

    /// <summary>Passes a parameter to the build of the image.</summary>
    /// <param name="builder">The container, built from a Dockerfile.</param>
    /// <param name="name">The argument, an <c>ARG</c> of the Dockerfile.</param>
    /// <param name="value">The parameter; not a secret one.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithBuildArg<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> value) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Resource.Secret)
            throw new InvalidOperationException($"Cannot add secret parameter '{value.Resource.Name}' as build argument '{name}' while configuring resource '{builder.Resource.Name}'. Use WithBuildSecret instead.");
        return builder.WithBuildArg(name, value.Resource);
    }

    /// <summary>Passes a secret to the build of the image.</summary>
    /// <param name="builder">The container, built from a Dockerfile.</param>
    /// <param name="name">The ID of the secret in the Dockerfile.</param>
    /// <param name="value">The parameter that holds it.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithBuildSecret<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> value) where T : ContainerResource
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        builder.RequireBuild(nameof(WithBuildSecret)).BuildSecrets[name] = value.Resource;
        return builder;
    }

    private static DockerfileBuildAnnotation RequireBuild<T>(this IResourceBuilder<T> builder, string method) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Resource.TryGetLastAnnotation<DockerfileBuildAnnotation>(out var build)
            ? build
            : throw new InvalidOperationException($"The resource '{builder.Resource.Name}' does not have a Dockerfile build annotation. Call WithDockerfile before calling {method}.");
    }
}
