namespace Aspire.Hosting;

public static partial class ParameterResourceBuilderExtensions
{
    /// <summary>Has the manifest ask for the connection string of the resource instead of deploying the resource.</summary>
    /// <param name="builder">The resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    [Obsolete("PublishAsConnectionString only works with the manifest publisher and is obsolete. Use AddConnectionString in publish-mode app model code instead.")]
    public static IResourceBuilder<T> PublishAsConnectionString<T>(this IResourceBuilder<T> builder) where T : ContainerResource, IResourceWithConnectionString
    {
        ArgumentNullException.ThrowIfNull(builder);
        ConfigureConnectionStringManifestPublisher((IResourceBuilder<IResourceWithConnectionString>)builder);
        return builder;
    }

    /// <summary>Has the manifest ask for the connection string of the resource.</summary>
    /// <param name="builder">The resource.</param>
    public static void ConfigureConnectionStringManifestPublisher(IResourceBuilder<IResourceWithConnectionString> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var parameter = new ParameterResource(builder.Resource.Name, _ => string.Empty, secret: true) { IsConnectionString = true };
        builder.WithManifestPublishingCallback(context => context.WriteParameter(parameter));
    }
}
