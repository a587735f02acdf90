namespace Aspire.Hosting;

/// <summary>Commands that send a request.</summary>
public static partial class ResourceBuilderExtensions
{
    /// <summary>Adds a command that sends a request to an endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="path">The path, with its query.</param>
    /// <param name="displayName">The name the user sees.</param>
    /// <param name="endpointName">The endpoint; the HTTP endpoint where it is null.</param>
    /// <param name="commandName">The name; made of endpoint, method and path where it is null.</param>
    /// <param name="commandOptions">What else can be said about it.</param>
    /// <typeparam name="TResource">The type of the resource.</typeparam>
    public static IResourceBuilder<TResource> WithHttpCommand<TResource>(this IResourceBuilder<TResource> builder, string path, string displayName, [EndpointName] string? endpointName = null, string? commandName = null, HttpCommandOptions? commandOptions = null) where TResource : IResourceWithEndpoints =>
        builder.WithHttpCommand(path, displayName, () => HttpEndpoint.Find(builder, endpointName, "HTTP command"), commandName, commandOptions);

    /// <summary>Adds a command that sends a request to an endpoint, which may belong to another resource.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="path">The path, with its query.</param>
    /// <param name="displayName">The name the user sees.</param>
    /// <param name="endpointSelector">Picks the endpoint; the HTTP endpoint of the resource where it is null.</param>
    /// <param name="commandName">The name; made of endpoint, method and path where it is null.</param>
    /// <param name="commandOptions">What else can be said about it.</param>
    /// <typeparam name="TResource">The type of the resource.</typeparam>
    public static IResourceBuilder<TResource> WithHttpCommand<TResource>(this IResourceBuilder<TResource> builder, string path, string displayName, Func<EndpointReference>? endpointSelector, string? commandName = null, HttpCommandOptions? commandOptions = null) where TResource : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(path);
        var options = commandOptions ?? new HttpCommandOptions();
        var endpoint = HttpEndpoint.Checked(builder, endpointSelector, "HTTP command");
        var method = options.Method ??= HttpMethod.Post;
        options.UpdateState ??= context =>
            context.ResourceSnapshot.State?.Text is { } state && (state == KnownResourceStates.Running || state == KnownResourceStates.RuntimeUnhealthy)
                ? ResourceCommandState.Enabled
                : ResourceCommandState.Disabled;
        builder.ApplicationBuilder.Services.AddHttpClient();
        return builder.WithCommand(
            commandName ?? $"{endpoint.Resource.Name}-{endpoint.EndpointName}-http-{method.Method.ToLowerInvariant()}-{path}",
            displayName,
            new HttpCommand(endpoint, path, method, options).ExecuteAsync,
            options);
    }
}
