namespace Aspire.Hosting.ApplicationModel;

/// <summary>One more part of a connection string that who references it gets as a variable.</summary>
/// <param name="name">The name of the part.</param>
/// <param name="referenceExpression">Its value.</param>
public sealed class ConnectionPropertyAnnotation(string name, ReferenceExpression referenceExpression) : IResourceAnnotation
{
    /// <summary>The name of the part.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Its value.</summary>
    public ReferenceExpression Value { get; } = referenceExpression ?? throw new ArgumentNullException(nameof(referenceExpression));
}

/// <summary>The connection string of another resource stands in for this one's.</summary>
/// <param name="resource">The other resource.</param>
public class ConnectionStringRedirectAnnotation(IResourceWithConnectionString resource) : IResourceAnnotation
{
    /// <summary>The other resource.</summary>
    public IResourceWithConnectionString Resource { get; } = resource ?? throw new ArgumentNullException(nameof(resource));
}
