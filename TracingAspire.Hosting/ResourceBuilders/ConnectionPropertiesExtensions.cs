namespace Aspire.Hosting;

/// <summary>Combines the parts of connection strings.</summary>
public static class ConnectionPropertiesExtensions
{
    /// <summary>The parts of a resource's connection string and more; the latter win.</summary>
    /// <param name="source">The resource.</param>
    /// <param name="additional">More parts.</param>
    public static IEnumerable<KeyValuePair<string, ReferenceExpression>> CombineProperties(this IResourceWithConnectionString source, IEnumerable<KeyValuePair<string, ReferenceExpression>> additional)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(additional);
        var properties = new Dictionary<string, ReferenceExpression>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in source.GetConnectionProperties().Concat(additional))
            properties[name] = value;
        return properties;
    }
}
