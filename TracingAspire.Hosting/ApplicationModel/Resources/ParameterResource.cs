namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value the application is started with.</summary>
public class ParameterResource : Resource, IExpressionValue, IResourceWithoutLifetime
{
    private readonly Lazy<string> _value;

    /// <summary>Creates the parameter.</summary>
    /// <param name="name">The resource name.</param>
    /// <param name="callback">Produces the value; it is called once, when the value is first needed.</param>
    /// <param name="secret">Whether the value is masked wherever it is shown.</param>
    public ParameterResource(string name, Func<ParameterDefault?, string> callback, bool secret = false) : base(name)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Secret = secret;
        _value = new Lazy<string>(() => callback(Default));
    }

    /// <summary>The value.</summary>
    public string Value => _value.Value;

    /// <summary>What the value is when nothing is configured.</summary>
    public ParameterDefault? Default { get; set; }

    /// <summary>Whether the value is masked wherever it is shown.</summary>
    public bool Secret { get; }

    /// <summary>Whether the value is configured under ConnectionStrings.</summary>
    public bool IsConnectionString { get; set; }

    /// <summary>What the parameter is for.</summary>
    public string? Description { get; set; }

    /// <summary>Whether the description is Markdown.</summary>
    public bool EnableDescriptionMarkdown { get; set; }

    /// <inheritdoc />
    public string ValueExpression => IsConnectionString ? $"{{{Name}.connectionString}}" : $"{{{Name}.value}}";

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken) => new(Value);

    /// <inheritdoc />
    public ValueTask<string?> GetValueAsync(ValueProviderContext _, CancellationToken cancellationToken) => new(Value);
}
