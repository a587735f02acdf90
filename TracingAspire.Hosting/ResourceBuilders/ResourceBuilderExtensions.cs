namespace Aspire.Hosting;

/// <summary>Configures what resources of several types have in common.</summary>
public static partial class ResourceBuilderExtensions
{
    /// <summary>Has the user start the resource.</summary>
    /// <param name="builder">The resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithExplicitStart<T>(this IResourceBuilder<T> builder) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ExplicitStartupAnnotation(), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Gives the resource an icon in the dashboard.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="iconName">A Fluent UI icon name.</param>
    /// <param name="iconVariant">Filled or outlined.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithIconName<T>(this IResourceBuilder<T> builder, string iconName, IconVariant iconVariant = IconVariant.Filled) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(iconName);
        return builder.WithAnnotation(new ResourceIconAnnotation(iconName, iconVariant), ResourceAnnotationMutationBehavior.Replace);
    }
}
