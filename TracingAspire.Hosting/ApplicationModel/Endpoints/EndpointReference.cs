using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Stands for an endpoint of a resource whose address is known only once the application starts.</summary>
[DebuggerDisplay("Resource = {Resource.Name}, EndpointName = {EndpointName}, IsAllocated = {IsAllocated}")]
public sealed class EndpointReference : IExpressionValue, IValueWithReferences
{
    private EndpointAnnotation? _annotation;

    /// <summary>Refers to an endpoint by its annotation.</summary>
    /// <param name="owner">The resource that has the endpoint.</param>
    /// <param name="endpoint">The endpoint.</param>
    public EndpointReference(IResourceWithEndpoints owner, EndpointAnnotation endpoint) : this(owner, endpoint, null)
    {
    }

    /// <summary>Refers to an endpoint by its annotation, as seen from a network.</summary>
    /// <param name="owner">The resource that has the endpoint.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="contextNetworkId">The network it is reached from.</param>
    public EndpointReference(IResourceWithEndpoints owner, EndpointAnnotation endpoint, NetworkIdentifier? contextNetworkId)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(endpoint);
        Resource = owner;
        EndpointName = endpoint.Name;
        ContextNetworkID = contextNetworkId;
        _annotation = endpoint;
    }

    /// <summary>Refers to an endpoint by its name; the endpoint may be added later.</summary>
    /// <param name="owner">The resource that has the endpoint.</param>
    /// <param name="endpointName">The name of the endpoint.</param>
    public EndpointReference(IResourceWithEndpoints owner, string endpointName) : this(owner, endpointName, null)
    {
    }

    /// <summary>Refers to an endpoint by its name, as seen from a network.</summary>
    /// <param name="owner">The resource that has the endpoint.</param>
    /// <param name="endpointName">The name of the endpoint.</param>
    /// <param name="contextNetworkId">The network it is reached from.</param>
    public EndpointReference(IResourceWithEndpoints owner, string endpointName, NetworkIdentifier? contextNetworkId = null)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(endpointName);
        Resource = owner;
        EndpointName = endpointName;
        ContextNetworkID = contextNetworkId;
    }

    /// <summary>The resource that has the endpoint.</summary>
    public IResourceWithEndpoints Resource { get; }

    /// <summary>The name of the endpoint.</summary>
    public string EndpointName { get; }

    /// <summary>The network it is reached from; null means that of the reader.</summary>
    public NetworkIdentifier? ContextNetworkID { get; }

    /// <summary>What to say when the endpoint does not exist.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The endpoint.</summary>
    /// <exception cref="InvalidOperationException">The resource has no endpoint of that name.</exception>
    public EndpointAnnotation EndpointAnnotation =>
        FindAnnotation() ?? throw new InvalidOperationException(ErrorMessage ?? MissingEndpointMessage());

    /// <summary>Whether the resource has the endpoint.</summary>
    public bool Exists => FindAnnotation() is not null;

    /// <summary>Whether its address is known.</summary>
    public bool IsAllocated => FindAnnotation()?.AllocatedEndpoint is not null;

    /// <summary>Whether its scheme is http.</summary>
    public bool IsHttp => string.Equals(Scheme, "http", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its scheme is https.</summary>
    public bool IsHttps => string.Equals(Scheme, "https", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is called http or https.</summary>
    public bool IsHttpSchemeNamedEndpoint => EndpointName.ToLowerInvariant() is "http" or "https";

    /// <summary>Whether it speaks TLS.</summary>
    public bool TlsEnabled => Exists && EndpointAnnotation.TlsEnabled;

    /// <summary>Whether <c>WithReference</c> leaves it out.</summary>
    public bool ExcludeReferenceEndpoint => Exists && EndpointAnnotation.ExcludeReferenceEndpoint;

    /// <summary>The port others connect to.</summary>
    public int Port => Allocated.Port;

    /// <summary>The port the process listens on, where it is fixed.</summary>
    public int? TargetPort => EndpointAnnotation.TargetPort;

    /// <summary>The host others connect to.</summary>
    public string Host => Allocated.Address;

    /// <summary>The scheme of its URL.</summary>
    public string Scheme => EndpointAnnotation.UriScheme;

    /// <summary>Its URL.</summary>
    public string Url => Allocated.UriString;

    string IManifestExpressionProvider.ValueExpression => GetExpression(EndpointProperty.Url);

    IEnumerable<object> IValueWithReferences.References => [Resource];

    private AllocatedEndpoint Allocated => FindAnnotation()?.AllocatedEndpoint ?? throw new InvalidOperationException(
        $"The endpoint `{EndpointName}` is not allocated for the resource `{Resource.Name}`.");

    /// <summary>A part of the endpoint, such as its port.</summary>
    /// <param name="property">Which part.</param>
    public EndpointReferenceExpression Property(EndpointProperty property) => new(this, property);

    /// <summary>One value where the endpoint is encrypted, else another.</summary>
    /// <param name="enabledValue">The value with TLS.</param>
    /// <param name="disabledValue">The value without.</param>
    public ReferenceExpression GetTlsValue(ReferenceExpression enabledValue, ReferenceExpression disabledValue) =>
        ReferenceExpression.CreateConditional(Property(EndpointProperty.TlsEnabled), bool.TrueString, enabledValue, disabledValue);

    /// <summary>Waits until the address is known and returns the URL.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        Property(EndpointProperty.Url).GetValueAsync(cancellationToken);

    /// <summary>Waits until the address is known and returns the URL as the reader sees it.</summary>
    /// <param name="context">Who reads it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken = default) =>
        Property(EndpointProperty.Url).GetValueAsync(context, cancellationToken);

    internal string GetExpression(EndpointProperty property)
    {
        return property switch
        {
            EndpointProperty.Url => Binding("url"),
            EndpointProperty.Host or EndpointProperty.IPV4Host => Binding("host"),
            EndpointProperty.Port => Binding("port"),
            EndpointProperty.Scheme => Binding("scheme"),
            EndpointProperty.TargetPort => Binding("targetPort"),
            EndpointProperty.HostAndPort => $"{Binding("host")}:{Binding("port")}",
            EndpointProperty.TlsEnabled => Binding("tlsEnabled"),
            _ => throw new InvalidOperationException($"The property '{property}' is not supported for the endpoint '{EndpointName}'."),
        };

        string Binding(string name) => $"{{{Resource.Name}.bindings.{EndpointName}.{name}}}";
    }

    private EndpointAnnotation? FindAnnotation() => _annotation ??= Resource.Annotations.Snapshot()
        .OfType<EndpointAnnotation>()
        .SingleOrDefault(a => string.Equals(a.Name, EndpointName, StringComparison.OrdinalIgnoreCase));

    private string MissingEndpointMessage()
    {
        var names = Resource.Annotations.Snapshot().OfType<EndpointAnnotation>().Select(a => $"`{a.Name}`").ToArray();
        var known = names.Length == 0 ? "The resource has no endpoints defined." : $"Available endpoints: {string.Join(", ", names)}.";
        return $"The endpoint `{EndpointName}` is not defined for the resource `{Resource.Name}`. {known}";
    }
}
