namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that is reached through a connection string.</summary>
public interface IResourceWithConnectionString : IResource, IExpressionValue, IValueWithReferences
{
    /// <summary>The environment variable that carries the connection string, where it is not the usual one.</summary>
    string? ConnectionStringEnvironmentVariable => null;

    /// <summary>The connection string as an expression.</summary>
    ReferenceExpression ConnectionStringExpression { get; }

    /// <summary>The parts of the connection string, which who references it gets as variables.</summary>
    IEnumerable<KeyValuePair<string, ReferenceExpression>> GetConnectionProperties() => [];

    string IManifestExpressionProvider.ValueExpression => $"{{{Name}.connectionString}}";

    IEnumerable<object> IValueWithReferences.References => [ConnectionStringExpression];

    /// <summary>Resolves the connection string.</summary>
    /// <param name="cancellationToken">Ends the wait for values that are not known yet.</param>
    ValueTask<string?> GetConnectionStringAsync(CancellationToken cancellationToken = default) =>
        ConnectionStringExpression.GetValueAsync(cancellationToken);

    ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) =>
        GetConnectionStringAsync(cancellationToken);

    ValueTask<string?> IValueProvider.GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken) =>
        ConnectionStringExpression.GetValueAsync(context, cancellationToken);
}
