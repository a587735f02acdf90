namespace Aspire.Hosting;

public static partial class ContainerResourceBuilderExtensions
{
    private const string DefaultTag = "latest";
    private const string DigestAlgorithm = "sha256:";

    /// <summary>Sets the image.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="image">The image, with or without registry, tag and digest.</param>
    /// <param name="tag">The tag; default that of the image, else <c>latest</c>.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithImage<T>(this IResourceBuilder<T> builder, string image, string? tag = null) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(image);
        var name = ImageName.Parse(image);
        if (tag is not null && name.Tag is not null)
            throw new InvalidOperationException("Ambiguous tags - a tag was provided on both the 'tag' and 'image' parameters");
        if (tag is not null && name.Digest is not null)
            throw new ArgumentOutOfRangeException(nameof(tag), "Tag conflicts with digest provided on the 'image' parameter");
        if (name.Digest?.StartsWith(DigestAlgorithm, StringComparison.Ordinal) == false)
            throw new ArgumentOutOfRangeException(nameof(image), name.Digest, "invalid digest format");

        var fullName = name.Registry is null ? name.Image : $"{name.Registry}/{name.Image}";
        if (!builder.Resource.TryGetLastAnnotation<ContainerImageAnnotation>(out var annotation))
            builder.WithAnnotation(annotation = new ContainerImageAnnotation { Image = fullName });
        annotation.Image = fullName;
        if (name.Digest is { } digest)
            annotation.SHA256 = digest[DigestAlgorithm.Length..];
        else
            annotation.Tag = name.Tag ?? tag ?? DefaultTag;

        // Whoever names the image does not want the generated name.
        if (builder.Resource.TryGetLastAnnotation<DockerfileBuildAnnotation>(out var build))
            build.ImageName = build.ImageTag = null;
        return builder;
    }

    /// <summary>Sets the tag of the image.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="tag">The tag.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithImageTag<T>(this IResourceBuilder<T> builder, string tag) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(tag);
        builder.RequireImage().Tag = tag;
        if (builder.Resource.TryGetLastAnnotation<DockerfileBuildAnnotation>(out var build) && !string.IsNullOrEmpty(build.ImageTag))
            build.ImageTag = tag;
        return builder;
    }

    /// <summary>Sets the registry of the image.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="registry">The registry; null leaves it to the image's name and the container runtime.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithImageRegistry<T>(this IResourceBuilder<T> builder, string? registry) where T : ContainerResource
    {
        builder.RequireImage().Registry = registry;
        return builder;
    }

    /// <summary>Sets the digest of the image.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="sha256">The SHA-256 digest in hexadecimal.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithImageSHA256<T>(this IResourceBuilder<T> builder, string sha256) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(sha256);
        builder.RequireImage().SHA256 = sha256;
        return builder;
    }

    /// <summary>Says when the image is pulled.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="pullPolicy">When.</param>
    /// <typeparam name="T">The type of the container.</typeparam>
    public static IResourceBuilder<T> WithImagePullPolicy<T>(this IResourceBuilder<T> builder, ImagePullPolicy pullPolicy) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ContainerImagePullPolicyAnnotation { ImagePullPolicy = pullPolicy }, ResourceAnnotationMutationBehavior.Replace);
    }

    private static ContainerImageAnnotation RequireImage<T>(this IResourceBuilder<T> builder) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Resource.TryGetLastAnnotation<ContainerImageAnnotation>(out var image)
            ? image
            : throw new InvalidOperationException($"The resource '{builder.Resource.Name}' does not have a container image specified. Use WithImage to specify the container image and tag.");
    }
}
