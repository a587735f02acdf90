namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Relates the resource to another one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="resource">The other resource.</param>
    /// <param name="type">What the other is to this one.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithRelationship<T>(this IResourceBuilder<T> builder, IResource resource, string type) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(type);
        return builder.WithAnnotation(new ResourceRelationshipAnnotation(resource, type));
    }

    /// <summary>Relates the resource to another one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="resourceBuilder">The other resource.</param>
    /// <param name="type">What the other is to this one.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> resourceBuilder, string type) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(resourceBuilder);
        return builder.WithRelationship(resourceBuilder.Resource, type);
    }

    /// <summary>Says that the resource refers to another one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="resource">The other resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithReferenceRelationship<T>(this IResourceBuilder<T> builder, IResource resource) where T : IResource =>
        builder.WithRelationship(resource, KnownRelationshipTypes.Reference);

    /// <summary>Says that the resource refers to another one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="resourceBuilder">The other resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithReferenceRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> resourceBuilder) where T : IResource =>
        builder.WithRelationship(resourceBuilder, KnownRelationshipTypes.Reference);

    /// <summary>Says that the resource refers to whatever an expression refers to.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="expression">The expression.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithReferenceRelationship<T>(this IResourceBuilder<T> builder, ReferenceExpression expression) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(expression);
        builder.RelateToReferences(expression);
        return builder;
    }

    /// <summary>Shows the resource under another one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="parent">The other resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithParentRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> parent) where T : IResource =>
        builder.WithRelationship(parent, KnownRelationshipTypes.Parent);

    /// <summary>Shows the resource under another one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="parent">The other resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithParentRelationship<T>(this IResourceBuilder<T> builder, IResource parent) where T : IResource =>
        builder.WithRelationship(parent, KnownRelationshipTypes.Parent);

    /// <summary>Shows another resource under this one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="child">The other resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithChildRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> child) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(child);
        child.WithParentRelationship(builder.Resource);
        return builder;
    }

    /// <summary>Makes another resource a child of this one in the dashboard.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="child">The other resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithChildRelationship<T>(this IResourceBuilder<T> builder, IResource child) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(child);
        builder.ApplicationBuilder.CreateResourceBuilder(child).WithParentRelationship(builder.Resource);
        return builder;
    }

    private static void RelateToReferences<T>(this IResourceBuilder<T> builder, object? value) where T : IResource
    {
        switch (value)
        {
            case IResource resource when !ReferenceEquals(resource, builder.Resource):
                if (builder.Resource.Annotations.OfType<ResourceRelationshipAnnotation>().All(r => r.Resource != resource || r.Type != KnownRelationshipTypes.Reference))
                    builder.WithReferenceRelationship(resource);
                break;
            case IResourceBuilder<IResource> other:
                builder.RelateToReferences(other.Resource);
                break;
            case ReferenceExpression expression:
                foreach (var part in expression.ValueProviders)
                    builder.RelateToReferences(part);
                break;
            case IValueWithReferences references:
                foreach (var reference in references.References)
                    builder.RelateToReferences(reference);
                break;
        }
    }
}
