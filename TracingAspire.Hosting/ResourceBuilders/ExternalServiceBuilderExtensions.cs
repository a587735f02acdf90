using Aspire.Hosting.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Adds services outside the application.</summary>
public static class ExternalServiceBuilderExtensions
{
    /// <summary>Adds a service.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="url">The URL: absolute, without query and fragment.</param>
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(this IDistributedApplicationBuilder builder, [ResourceName] string name, string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return ExternalServiceResource.TryParse(url, out var uri, out var violation)
            ? builder.AddExternalService(name, uri)
            : throw new ArgumentException($"The external service URL '{url}' is invalid: {violation}", nameof(url));
    }

    /// <summary>Adds a service.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="uri">The URL: absolute, without query and fragment.</param>
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(this IDistributedApplicationBuilder builder, [ResourceName] string name, Uri uri)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new ExternalServiceResource(name, uri)).WithUrl(uri.ToString());
    }

    /// <summary>Adds a service whose URL is configured.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    /// <param name="urlParameter">The parameter with the URL.</param>
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(this IDistributedApplicationBuilder builder, [ResourceName] string name, IResourceBuilder<ParameterResource> urlParameter)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(urlParameter);
        return builder.Add(new ExternalServiceResource(name, urlParameter.Resource));
    }

    /// <summary>Has the service count as healthy only while it answers.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="path">The path; the URL itself where it is null.</param>
    /// <param name="statusCode">The status code of the answer; 200 where it is null.</param>
    public static IResourceBuilder<ExternalServiceResource> WithHttpHealthCheck(this IResourceBuilder<ExternalServiceResource> builder, string? path = null, int? statusCode = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var service = builder.Resource;
        if (path is not null && !Uri.IsWellFormedUriString(path, UriKind.Relative))
            throw new ArgumentException($"The path '{path}' is not a valid relative URL.", nameof(path));
        if (service.Uri is { } uri && uri.Scheme is not ("http" or "https"))
            throw new ArgumentException($"The URL '{uri}' for external service '{service.Name}' cannot be used for HTTP health checks because it has a non-HTTP scheme.", nameof(builder));

        var expected = statusCode ?? 200;
        var key = $"{service.Name}_external{(path is null ? string.Empty : $"_{path}")}_{expected}_check";
        builder.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
            key, _ => new HttpHealthCheck(async ct => Combine(await service.GetUriAsync(ct), path), expected), failureStatus: null, tags: null));
        return builder.WithHealthCheck(key);
    }

    private static Uri Combine(Uri uri, string? path) => path is null ? uri : new Uri(uri, path);

    private static IResourceBuilder<ExternalServiceResource> Add(this IDistributedApplicationBuilder builder, ExternalServiceResource service) => builder
        .AddResource(service)
        .WithInitialState(new CustomResourceSnapshot { ResourceType = "ExternalService", State = KnownResourceStates.Waiting, Properties = [] })
        .ExcludeFromManifest()
        .OnInitializeResource(StartAsync);

    private static async Task StartAsync(ExternalServiceResource service, InitializeResourceEvent start, CancellationToken cancellationToken)
    {
        try
        {
            var uri = await service.GetUriAsync(cancellationToken);
            var url = new UrlSnapshot(Name: null, uri.ToString(), IsInternal: false);
            await start.Notifications.PublishUpdateAsync(service, s => s with
            {
                State = new(KnownResourceStates.Running, KnownResourceStateStyles.Success),
                Properties = [.. s.Properties, new(CustomResourceKnownProperties.Source, uri.Host)],
                Urls = s.Urls.Any(u => u.Url == url.Url) ? s.Urls : s.Urls.Add(url),
            });
        }
        catch (Exception ex) when (ex is not (OutOfMemoryException or OperationCanceledException))
        {
            start.Logger.LogError("{Message}", ex.Message);
            await start.Notifications.PublishUpdateAsync(service, s => s with { State = new(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error) });
        }
    }
}
