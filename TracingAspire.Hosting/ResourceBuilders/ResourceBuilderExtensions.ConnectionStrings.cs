namespace Aspire.Hosting;

/// <summary>Connection strings.</summary>
public static partial class ResourceBuilderExtensions
{
    /// <summary>Gives a resource the connection string of another one, and its parts.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="source">The other resource.</param>
    /// <param name="connectionName">The name of the connection string; that of the other resource where it is null.</param>
    /// <param name="optional">Whether there may be none.</param>
    /// <typeparam name="TDestination">The type of the resource.</typeparam>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithConnectionString> source, string? connectionName = null, bool optional = false) where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(source);
        var resource = source.Resource;
        builder.RelateToReferences(resource);
        return builder.WithEnvironment(context => ConnectionStringEnvironment.Add(context, resource, connectionName ?? resource.Name, optional));
    }

    /// <summary>Has the connection string of another resource stand in for this one's.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="resource">The other resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithConnectionStringRedirection<T>(this IResourceBuilder<T> builder, IResourceWithConnectionString resource) where T : IResourceWithConnectionString
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ConnectionStringRedirectAnnotation(resource), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Adds a part of the connection string that who references it gets as a variable.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="name">The name of the part.</param>
    /// <param name="value">Its value.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithConnectionProperty<T>(this IResourceBuilder<T> builder, string name, ReferenceExpression value) where T : IResourceWithConnectionString
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ConnectionPropertyAnnotation(name, value));
    }

    /// <summary>Adds a part of the connection string that who references it gets as a variable.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="name">The name of the part.</param>
    /// <param name="value">Its value.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithConnectionProperty<T>(this IResourceBuilder<T> builder, string name, string value) where T : IResourceWithConnectionString =>
        builder.WithConnectionProperty(name, ReferenceExpression.Create($"{value}"));

    /// <summary>A part of the connection string of a resource; empty where there is none of that name.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="key">The name of the part.</param>
    public static ReferenceExpression GetConnectionProperty(this IResourceWithConnectionString resource, string key)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.GetConnectionProperties().FirstOrDefault(p => string.Equals(p.Key, key, StringComparison.OrdinalIgnoreCase)).Value ?? ReferenceExpression.Empty;
    }
}
