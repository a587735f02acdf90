namespace Aspire.Hosting;

/// <summary>Who sees a resource.</summary>
public static partial class ResourceBuilderExtensions
{
    /// <summary>Keeps the resource out of the lists of resources.</summary>
    /// <param name="builder">The resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithHidden<T>(this IResourceBuilder<T> builder) where T : IResource =>
        builder.Hide(new HiddenAnnotation(HiddenBehavior.Always));

    /// <summary>Keeps the resource out of the lists of resources after it has ended with an exit code.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="exitCode">The exit code.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithHiddenOnCompletion<T>(this IResourceBuilder<T> builder, int exitCode) where T : IResource =>
        builder.WithHiddenOnCompletion([exitCode]);

    /// <summary>Keeps the resource out of the lists of resources after it has ended with one of several exit codes.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="exitCodes">The exit codes; 0 where there are none.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithHiddenOnCompletion<T>(this IResourceBuilder<T> builder, params int[] exitCodes) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(exitCodes);
        return builder.Hide(new HiddenAnnotation(HiddenBehavior.OnCompletion) { SuccessfulExitCodes = exitCodes.Length == 0 ? [0] : [.. exitCodes] });
    }

    /// <summary>Keeps the resource from language models that read the application over MCP.</summary>
    /// <param name="builder">The resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> ExcludeFromMcp<T>(this IResourceBuilder<T> builder) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ExcludeFromMcpAnnotation(), ResourceAnnotationMutationBehavior.Replace);
    }

    private static IResourceBuilder<T> Hide<T>(this IResourceBuilder<T> builder, HiddenAnnotation annotation) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(annotation, ResourceAnnotationMutationBehavior.Replace);
    }
}
