namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Lets the resource find another one: <c>services__name__scheme__0</c> and <c>NAME_SCHEME</c> carry its URLs.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="source">The other resource.</param>
    /// <typeparam name="TDestination">The type of the resource.</typeparam>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source) where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(source);
        return builder.AddEndpointReferences(source.Resource, endpointName: null, name: null);
    }

    /// <summary>Lets the resource find another one under a name of its own.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="source">The other resource.</param>
    /// <param name="name">The name it is found under.</param>
    /// <typeparam name="TDestination">The type of the resource.</typeparam>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source, string name) where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return builder.AddEndpointReferences(source.Resource, endpointName: null, name);
    }

    /// <summary>Lets the resource find one endpoint of another one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="endpointReference">The endpoint.</param>
    /// <typeparam name="TDestination">The type of the resource.</typeparam>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, EndpointReference endpointReference) where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(endpointReference);
        return builder.AddEndpointReferences(endpointReference.Resource, endpointReference.EndpointName, name: null);
    }

    /// <summary>Lets the resource find a service outside the application.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="name">The name it is found under.</param>
    /// <param name="uri">Its address: absolute, without a path.</param>
    /// <typeparam name="TDestination">The type of the resource.</typeparam>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, string name, Uri uri) where TDestination : IResourceWithEnvironment
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(uri);
        if (FindViolation(uri) is { } violation)
            throw new InvalidOperationException($"The URI for service reference '{name}' is invalid while configuring target resource '{builder.Resource.Name}': {violation}.");
        return builder.WithEnvironment(context =>
        {
            var flags = ReferenceEnvironment.FlagsOf(context.Resource);
            if (flags.HasFlag(ReferenceEnvironmentInjectionFlags.ServiceDiscovery))
                context.EnvironmentVariables[$"services__{name}__default__0"] = uri.ToString();
            if (flags.HasFlag(ReferenceEnvironmentInjectionFlags.Endpoints))
                context.EnvironmentVariables[ReferenceEnvironment.Encode(name)] = uri.ToString();
        });
    }

    /// <summary>Says which variables a resource gets for what it references; default all kinds.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="flags">The kinds of variables.</param>
    /// <typeparam name="TDestination">The type of the resource.</typeparam>
    public static IResourceBuilder<TDestination> WithReferenceEnvironment<TDestination>(this IResourceBuilder<TDestination> builder, ReferenceEnvironmentInjectionFlags flags) where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ReferenceEnvironmentInjectionAnnotation(flags));
    }

    private static string? FindViolation(Uri uri)
    {
        if (!uri.IsAbsoluteUri)
            return "it must be absolute";
        if (!string.IsNullOrEmpty(uri.Fragment))
            return "it cannot contain a fragment";
        return string.IsNullOrEmpty(uri.Query) ? null : "it cannot contain a query string";
    }

    private static IResourceBuilder<T> AddEndpointReferences<T>(this IResourceBuilder<T> builder, IResourceWithEndpoints source, string? endpointName, string? name) where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.RelateToReferences(source);
        var annotation = builder.Resource.Annotations.OfType<EndpointReferenceAnnotation>().LastOrDefault(a => a.Resource == source);
        if (annotation is null || name is not null)
        {
            var added = annotation = new EndpointReferenceAnnotation(source)
            {
                ContextNetworkId = builder.Resource.IsContainer() ? KnownNetworkIdentifiers.DefaultAspireContainerNetwork : KnownNetworkIdentifiers.LocalhostNetwork,
            };
            builder.WithAnnotation(added);
            builder.WithEnvironment(context => EndpointReferenceEnvironment.Add(context, added, name));
        }

        if (endpointName is null)
            annotation.UseAllEndpoints = true;
        else
            annotation.EndpointNames.Add(endpointName);
        return builder;
    }
}
