using Aspire.Hosting.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Makes a registered health check part of the resource's health.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="key">The name the health check is registered under.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithHealthCheck<T>(this IResourceBuilder<T> builder, string key) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (builder.Resource.Annotations.OfType<HealthCheckAnnotation>().Any(a => a.Key == key))
            throw new DistributedApplicationException($"Resource '{builder.Resource.Name}' already has a health check with key '{key}'.");
        return builder.WithAnnotation(new HealthCheckAnnotation(key));
    }

    /// <summary>Asks the resource for its health over HTTP.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="path">The path; default /.</param>
    /// <param name="statusCode">The status code that means healthy; default 200.</param>
    /// <param name="endpointName">The endpoint; default the first HTTP endpoint.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, string? endpointName = null) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithHttpHealthCheck(() => HttpEndpoint.Find(builder, endpointName, "HTTP health check"), path, statusCode);
    }

    /// <summary>Asks the resource for its health over HTTP.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="endpointSelector">Chooses the endpoint; default the first HTTP endpoint.</param>
    /// <param name="path">The path; default /.</param>
    /// <param name="statusCode">The status code that means healthy; default 200.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(this IResourceBuilder<T> builder, Func<EndpointReference>? endpointSelector, string? path = null, int? statusCode = null) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        var endpoint = HttpEndpoint.Checked(builder, endpointSelector, "HTTP health check");
        path ??= "/";
        statusCode ??= 200;
        var key = $"{builder.Resource.Name}_{endpoint.EndpointName}_{path}_{statusCode}_check";
        builder.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
            key, _ => HttpHealthCheck.Of(endpoint, path, statusCode.Value), failureStatus: null, tags: null));
        return builder.WithHealthCheck(key);
    }
}
