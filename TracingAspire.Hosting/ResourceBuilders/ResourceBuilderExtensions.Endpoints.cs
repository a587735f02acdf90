using System.Net.Sockets;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Adds an endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="port">Port others connect to; null lets one be chosen.</param>
    /// <param name="targetPort">Port the process listens on; null lets one be chosen.</param>
    /// <param name="scheme">Scheme of its URL.</param>
    /// <param name="name">Its name; default the scheme.</param>
    /// <param name="env">Environment variable that carries the port to listen on.</param>
    /// <param name="isProxied">Whether DCP's proxy holds the port; default true.</param>
    /// <param name="isExternal">Whether it is exposed to the outside when deployed.</param>
    /// <param name="protocol">TCP or UDP; default TCP.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithEndpoint<T>(this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, string? scheme = null, [EndpointName] string? name = null, string? env = null, bool? isProxied = null, bool? isExternal = null, ProtocolType? protocol = null) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        var added = new EndpointAnnotation(protocol ?? ProtocolType.Tcp, scheme, transport: null, name, port, targetPort, isExternal, isProxied);
        var endpoint = builder.FindEndpoint(added.Name);
        if (endpoint is null)
            builder.WithAnnotation(endpoint = added);
        else
            Update(endpoint, port, targetPort, isProxied, isExternal);
        if (env is not null)
            builder.SetTargetPortVariable(endpoint, env);
        return builder;
    }

    /// <summary>Changes an endpoint, or adds it.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="endpointName">The endpoint.</param>
    /// <param name="callback">Changes it.</param>
    /// <param name="createIfNotExists">Whether it is added where it does not exist.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithEndpoint<T>(this IResourceBuilder<T> builder, [EndpointName] string endpointName, Action<EndpointAnnotation> callback, bool createIfNotExists = true) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(endpointName);
        ArgumentNullException.ThrowIfNull(callback);
        if (builder.FindEndpoint(endpointName) is { } endpoint)
        {
            callback(endpoint);
        }
        else if (createIfNotExists)
        {
            endpoint = new EndpointAnnotation(ProtocolType.Tcp, name: endpointName);
            callback(endpoint);
            builder.WithAnnotation(endpoint);
        }

        return builder;
    }

    /// <summary>Adds an HTTP endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="port">Port others connect to; null lets one be chosen.</param>
    /// <param name="targetPort">Port the process listens on; null lets one be chosen.</param>
    /// <param name="name">Its name; default http.</param>
    /// <param name="env">Environment variable that carries the port to listen on.</param>
    /// <param name="isProxied">Whether DCP's proxy holds the port; default true.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, [EndpointName] string? name = null, string? env = null, bool? isProxied = null) where T : IResourceWithEndpoints =>
        builder.WithEndpoint(port, targetPort, "http", name, env, isProxied);

    /// <summary>Adds an HTTPS endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="port">Port others connect to; null lets one be chosen.</param>
    /// <param name="targetPort">Port the process listens on; null lets one be chosen.</param>
    /// <param name="name">Its name; default https.</param>
    /// <param name="env">Environment variable that carries the port to listen on.</param>
    /// <param name="isProxied">Whether DCP's proxy holds the port; default true.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithHttpsEndpoint<T>(this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, [EndpointName] string? name = null, string? env = null, bool? isProxied = null) where T : IResourceWithEndpoints =>
        builder.WithEndpoint(port, targetPort, "https", name, env, isProxied);

    /// <summary>Exposes the HTTP endpoints to the outside when deployed.</summary>
    /// <param name="builder">The resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var endpoint in builder.Resource.Annotations.OfType<EndpointAnnotation>().Where(e => e.IsHttpScheme))
            endpoint.IsExternal = true;
        return builder;
    }

    /// <summary>Says that the HTTP endpoints speak HTTP/2 only.</summary>
    /// <param name="builder">The resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> AsHttp2Service<T>(this IResourceBuilder<T> builder) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        UseHttp2(builder.Resource);
        // Endpoints may be added after this call.
        builder.ApplicationBuilder.OnBeforeStart((_, _) =>
        {
            UseHttp2(builder.Resource);
            return Task.CompletedTask;
        });
        return builder;
    }

    /// <summary>Says whether DCP's proxy holds the ports of the resource.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="proxyEnabled">False makes every endpoint proxyless.</param>
    public static IResourceBuilder<IResourceWithEndpoints> WithEndpointProxySupport(this IResourceBuilder<IResourceWithEndpoints> builder, bool proxyEnabled)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ProxySupportAnnotation { ProxyEnabled = proxyEnabled }, ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Refers to an endpoint; its address becomes known when the application starts.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="name">The endpoint; it may be added later.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, [EndpointName] string name) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Resource.GetEndpoint(name);
    }

    /// <summary>Refers to an endpoint as seen from a network.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="name">The endpoint; it may be added later.</param>
    /// <param name="contextNetworkId">The network it is reached from.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, [EndpointName] string name, NetworkIdentifier contextNetworkId) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Resource.GetEndpoint(name, contextNetworkId);
    }

    private static void UseHttp2(IResource resource)
    {
        foreach (var endpoint in resource.Annotations.Snapshot().OfType<EndpointAnnotation>().Where(e => e.IsHttpScheme))
            endpoint.Transport = "http2";
    }

    private static EndpointAnnotation? FindEndpoint<T>(this IResourceBuilder<T> builder, string name) where T : IResourceWithEndpoints =>
        builder.Resource.Annotations.Snapshot().OfType<EndpointAnnotation>().FirstOrDefault(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>An endpoint of that name is changed, not added again; what is null stays as it was.</summary>
    private static void Update(EndpointAnnotation endpoint, int? port, int? targetPort, bool? isProxied, bool? isExternal)
    {
        if (port is not null)
            endpoint.Port = port;
        if (targetPort is not null)
            endpoint.TargetPort = targetPort;
        endpoint.IsExplicitlyProxied = isProxied ?? endpoint.IsExplicitlyProxied;
        endpoint.IsExternal = isExternal ?? endpoint.IsExternal;
    }

    private static void SetTargetPortVariable<T>(this IResourceBuilder<T> builder, EndpointAnnotation endpoint, string variable) where T : IResourceWithEndpoints
    {
        var known = endpoint.TargetPortEnvironmentVariable is not null;
        endpoint.TargetPortEnvironmentVariable = variable;
        if (known || builder.Resource is not (IResourceWithEnvironment and IResourceWithEndpoints owner))
            return;
        var targetPort = new EndpointReference(owner, endpoint, KnownNetworkIdentifiers.LocalhostNetwork).Property(EndpointProperty.TargetPort);
        builder.WithAnnotation(new EnvironmentCallbackAnnotation(context =>
            context.EnvironmentVariables[endpoint.TargetPortEnvironmentVariable] = targetPort));
    }
}
