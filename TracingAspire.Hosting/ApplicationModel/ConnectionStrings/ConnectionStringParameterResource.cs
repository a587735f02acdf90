namespace Aspire.Hosting.ApplicationModel;

/// <summary>A connection string that is configured as <c>ConnectionStrings:name</c>.</summary>
internal sealed class ConnectionStringParameterResource : ParameterResource, IResourceWithConnectionString
{
    public ConnectionStringParameterResource(string name, Func<ParameterDefault?, string> callback, string? environmentVariableName)
        : base(name, callback, secret: true)
    {
        IsConnectionString = true;
        ConnectionStringEnvironmentVariable = environmentVariableName;
    }

    public string? ConnectionStringEnvironmentVariable { get; }

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{this}");

    string IManifestExpressionProvider.ValueExpression => $"{{{Name}.connectionString}}";

    // The expression is this parameter and nothing else: following it would lead back here.
    IEnumerable<object> IValueWithReferences.References => [];

    // Both parents have one; the parameter's knows how to wait for the value.
    ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) => GetValueAsync(cancellationToken);

    ValueTask<string?> IValueProvider.GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken) => GetValueAsync(cancellationToken);
}
