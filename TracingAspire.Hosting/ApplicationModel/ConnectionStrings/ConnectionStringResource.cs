namespace Aspire.Hosting;

/// <summary>A connection string made of other values.</summary>
/// <param name="name">The resource name.</param>
/// <param name="connectionStringExpression">The connection string.</param>
public sealed class ConnectionStringResource([ResourceName] string name, ReferenceExpression connectionStringExpression)
    : Resource(name), IResourceWithConnectionString, IResourceWithWaitSupport
{
    /// <inheritdoc />
    public ReferenceExpression ConnectionStringExpression { get; } =
        connectionStringExpression ?? throw new ArgumentNullException(nameof(connectionStringExpression));
}
