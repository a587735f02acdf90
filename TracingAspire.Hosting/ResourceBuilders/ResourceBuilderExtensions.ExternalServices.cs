namespace Aspire.Hosting;

/// <summary>References to services outside the application.</summary>
public static partial class ResourceBuilderExtensions
{
    /// <summary>Lets a resource find a service outside the application.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="externalService">The service.</param>
    /// <typeparam name="TDestination">The type of the resource.</typeparam>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IResourceBuilder<ExternalServiceResource> externalService) where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(externalService);
        var service = externalService.Resource;
        builder.RelateToReferences(service);
        return builder.WithEnvironment(context => AddExternalServiceAsync(context, service));
    }

    /// <summary>Sets a variable to the URL of a service outside the application.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="name">The name of the variable.</param>
    /// <param name="externalService">The service.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ExternalServiceResource> externalService) where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(externalService);
        var service = externalService.Resource;
        builder.RelateToReferences(service);
        return builder.WithEnvironment(async context =>
        {
            if (context.ExecutionContext.IsRunMode)
                await service.GetUriAsync(context.CancellationToken);
            context.EnvironmentVariables[name] = UrlOf(service);
        });
    }

    private static object UrlOf(ExternalServiceResource service) => service.Uri is { } uri ? uri.ToString() : service.UrlParameter!;

    private static async Task AddExternalServiceAsync(EnvironmentCallbackContext context, ExternalServiceResource service)
    {
        // A configured URL is not known when the application is published, and then neither is its scheme.
        var known = service.Uri is not null || context.ExecutionContext.IsRunMode;
        var scheme = known ? (await service.GetUriAsync(context.CancellationToken)).Scheme : "default";
        var flags = ReferenceEnvironment.FlagsOf(context.Resource);
        if (flags.HasFlag(ReferenceEnvironmentInjectionFlags.ServiceDiscovery))
            context.EnvironmentVariables[$"services__{service.Name}__{scheme}__0"] = UrlOf(service);
        if (!flags.HasFlag(ReferenceEnvironmentInjectionFlags.Endpoints))
            return;
        var name = ReferenceEnvironment.Encode(service.Name).ToUpperInvariant();
        var hasScheme = service.UrlParameter is not null && known;
        context.EnvironmentVariables[hasScheme ? $"{name}_{scheme.ToUpperInvariant()}" : name] = UrlOf(service);
    }
}
