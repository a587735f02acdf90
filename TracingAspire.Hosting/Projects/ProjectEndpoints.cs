using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Projects;

/// <summary>The endpoints a project brings along: those Kestrel is configured with, else those of its launch profile.</summary>
internal static class ProjectEndpoints
{
    /// <summary>True where there are any; they replace those of the launch profile, as they do in Kestrel.</summary>
    public static bool AddKestrelEndpoints(this IResourceBuilder<ProjectResource> builder, IConfiguration settings, string projectPath)
    {
        var kestrel = KestrelEndpoints.Read(settings, projectPath);
        var runs = builder.ApplicationBuilder.ExecutionContext.IsRunMode;
        foreach (var (name, url, isHttp2) in kestrel)
        {
            builder.WithEndpoint(name, e =>
            {
                // A deployed project listens where Kestrel says; locally several instances share the port through a proxy.
                if (runs)
                    e.Port = url.Port;
                else
                    e.TargetPort = url.Port;
                Set(e, url, isHttp2);
            });
        }

        if (kestrel.Count > 0)
            builder.WithEnvironment(OverrideKestrelUrls);
        return kestrel.Count > 0;
    }

    public static void AddLaunchProfileEndpoints(this IResourceBuilder<ProjectResource> builder, LaunchProfile profile, string source, bool isHttp2)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in (profile.ApplicationUrl ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var url = BindingUrl.Parse(text, source);
            var count = counts[url.Scheme] = counts.GetValueOrDefault(url.Scheme) + 1;
            builder.WithEndpoint(count == 1 ? url.Scheme : url.Scheme + count, e =>
            {
                e.Port = url.Port;
                e.FromLaunchProfile = true;
                Set(e, url, isHttp2);
            });
        }

        if (profile.LaunchUrl is { Length: > 0 } launchUrl)
            builder.WithUrls(context => OpenAt(context, launchUrl));
    }

    private static void Set(EndpointAnnotation endpoint, BindingUrl url, bool isHttp2)
    {
        endpoint.UriScheme = url.Scheme;
        endpoint.TargetHost = url.Host;
        if (isHttp2)
            endpoint.Transport = "http2";
    }

    private static void OpenAt(ResourceUrlsCallbackContext context, string launchUrl)
    {
        foreach (var url in context.Urls.Where(u => u.Endpoint is { Exists: true, EndpointAnnotation.FromLaunchProfile: true }))
            url.Url = new Uri(new Uri(url.Url), launchUrl).ToString();
    }

    /// <summary>Kestrel's configuration wins over ASPNETCORE_URLS, so the ports of the moment go into it.</summary>
    private static void OverrideKestrelUrls(EnvironmentCallbackContext context)
    {
        // Deployed, nothing listens on the https endpoint that was only added for others to refer to.
        context.Resource.TryGetLastAnnotation<ProjectPublishing.DefaultHttpsEndpointAnnotation>(out var defaultHttps);
        foreach (var endpoint in ProjectUrls.Injected(context.Resource).Where(e => e.EndpointAnnotation != defaultHttps?.Endpoint))
        {
            var host = context.ExecutionContext.IsRunMode ? endpoint.EndpointAnnotation.TargetHost : "*";
            context.EnvironmentVariables[$"Kestrel__Endpoints__{endpoint.EndpointName}__Url"] =
                ReferenceExpression.Create($"{endpoint.Scheme}://{host}:{endpoint.Property(EndpointProperty.TargetPort)}");
        }
    }
}
