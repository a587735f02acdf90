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
        if (!uri.IsAbsoluteUri)
            throw new InvalidOperationException($"The URI for service reference '{name}' must be absolute.");
        if (uri.AbsolutePath != "/")
            throw new InvalidOperationException($"The URI absolute path for service reference '{name}' must be \"/\".");
        return builder.WithEnvironment($"services__{name}__{uri.Scheme}__0", uri.ToString());
    }

    /// <summary>Gives the resource a connection string as <c>ConnectionStrings__name</c>.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="source">The resource reached through it.</param>
    /// <param name="connectionName">The name of the connection string; default that of the resource.</param>
    /// <param name="optional">Whether a missing connection string is left out.</param>
    /// <typeparam name="TDestination">The type of the resource.</typeparam>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithConnectionString> source, string? connectionName = null, bool optional = false) where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(source);
        var resource = source.Resource;
        var variable = resource.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{connectionName ?? resource.Name}";
        builder.RelateToReferences(resource);
        return builder.WithEnvironment(async context =>
        {
            if (optional && await resource.GetConnectionStringAsync(context.CancellationToken) is null)
                return;
            context.EnvironmentVariables[variable] = resource;
        });
    }

    private static IResourceBuilder<T> AddEndpointReferences<T>(this IResourceBuilder<T> builder, IResourceWithEndpoints source, string? endpointName, string? name) where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.RelateToReferences(source);
        var annotation = builder.Resource.Annotations.OfType<EndpointReferenceAnnotation>().LastOrDefault(a => a.Resource == source);
        if (annotation is null || name is not null)
        {
            var added = annotation = new EndpointReferenceAnnotation(source);
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
