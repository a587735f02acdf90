namespace Aspire.Hosting.ApplicationModel;

/// <summary>A reference to the connection string of a resource.</summary>
/// <param name="resource">The resource.</param>
/// <param name="optional">Whether there may be none.</param>
public class ConnectionStringReference(IResourceWithConnectionString resource, bool optional) : IExpressionValue, IValueWithReferences
{
    /// <summary>The resource.</summary>
    public IResourceWithConnectionString Resource { get; } = resource ?? throw new ArgumentNullException(nameof(resource));

    /// <summary>Whether there may be none.</summary>
    public bool Optional { get; } = optional;

    string IManifestExpressionProvider.ValueExpression => Resource.ValueExpression;

    IEnumerable<object> IValueWithReferences.References => [Resource];

    ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) => ReadAsync(new ValueProviderContext(), cancellationToken);

    ValueTask<string?> IValueProvider.GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken) => ReadAsync(context, cancellationToken);

    private async ValueTask<string?> ReadAsync(ValueProviderContext context, CancellationToken cancellationToken)
    {
        string? value = null;
        try
        {
            value = await Resource.GetValueAsync(context, cancellationToken);
        }
        catch (MissingParameterValueException) when (Optional)
        {
            // Then there is none.
        }

        if (!string.IsNullOrEmpty(value))
            return value;
        return Optional ? null : throw new DistributedApplicationException($"The connection string for the resource '{Resource.Name}' is not available.");
    }
}
